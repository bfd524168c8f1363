import { putProductGroup } from "@/server/catalogue/put-product-group";
import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ PUT: endpoint(putProductGroup) });
