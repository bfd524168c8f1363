import { putPriceList } from "@/server/catalogue/put-price-list";
import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ PUT: endpoint(putPriceList) });
