import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { listVouchers } from "@/server/vouchers/list-vouchers";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ GET: endpoint(listVouchers) });
