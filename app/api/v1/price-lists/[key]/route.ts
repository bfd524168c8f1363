import { putPriceList } from "@/server/catalogue/put-price-list";
import { endpoint } from "@/server/gate/endpoint";

export const PUT = endpoint(putPriceList);
