import { listProducts } from "@/server/catalogue/list-products";
import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ GET: endpoint(listProducts) });
