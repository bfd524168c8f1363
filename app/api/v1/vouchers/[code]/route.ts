import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { getVoucher } from "@/server/vouchers/get-voucher";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ GET: endpoint(getVoucher) });
