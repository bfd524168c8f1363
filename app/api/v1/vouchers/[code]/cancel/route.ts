import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { cancelVoucher } from "@/server/vouchers/cancel-voucher";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ POST: endpoint(cancelVoucher) });
