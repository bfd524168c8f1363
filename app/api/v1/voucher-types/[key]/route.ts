import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { getVoucherType } from "@/server/vouchers/get-type";
import { saveVoucherType } from "@/server/vouchers/save-type";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: endpoint(getVoucherType),
  PUT: endpoint(saveVoucherType),
});
