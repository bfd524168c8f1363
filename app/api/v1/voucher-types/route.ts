import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { listVoucherTypes } from "@/server/vouchers/list-types";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ GET: endpoint(listVoucherTypes) });
