import { endpoint } from "@/server/gate/endpoint";
import { listVoucherTypes } from "@/server/vouchers/list-types";

export const GET = endpoint(listVoucherTypes);
