import { endpoint } from "@/server/gate/endpoint";
import { getVoucherType } from "@/server/vouchers/get-type";
import { saveVoucherType } from "@/server/vouchers/save-type";

export const GET = endpoint(getVoucherType);
export const PUT = endpoint(saveVoucherType);
