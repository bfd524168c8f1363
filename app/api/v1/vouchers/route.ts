import { endpoint } from "@/server/gate/endpoint";
import { listVouchers } from "@/server/vouchers/list-vouchers";

export const GET = endpoint(listVouchers);
