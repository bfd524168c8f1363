import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { getSale } from "@/server/sales/get-sale";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ GET: endpoint(getSale) });
