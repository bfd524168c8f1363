import { listPriceLists } from "@/server/catalogue/list-price-lists";
import { endpoint } from "@/server/gate/endpoint";

export const GET = endpoint(listPriceLists);
