import { getProduct } from "@/server/catalogue/get-product";
import { putProduct } from "@/server/catalogue/put-product";
import { endpoint } from "@/server/gate/endpoint";

export const GET = endpoint(getProduct);
export const PUT = endpoint(putProduct);
