import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { cancelSale } from "@/server/sales/cancel-sale";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ POST: endpoint(cancelSale) });
