import { listProducts } from "@/server/catalogue/list-products";
import { endpoint } from "@/server/gate/endpoint";

export const GET = endpoint(listProducts);
