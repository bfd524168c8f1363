import { listProductGroups } from "@/server/catalogue/list-product-groups";
import { endpoint } from "@/server/gate/endpoint";

export const GET = endpoint(listProductGroups);
