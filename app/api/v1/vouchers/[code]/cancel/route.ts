import { endpoint } from "@/server/gate/endpoint";
import { cancelVoucher } from "@/server/vouchers/cancel-voucher";

export const POST = endpoint(cancelVoucher);
