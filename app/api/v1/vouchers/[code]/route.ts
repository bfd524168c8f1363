import { endpoint } from "@/server/gate/endpoint";
import { getVoucher } from "@/server/vouchers/get-voucher";

export const GET = endpoint(getVoucher);
