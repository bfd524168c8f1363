import { putProductGroup } from "@/server/catalogue/put-product-group";
import { endpoint } from "@/server/gate/endpoint";

export const PUT = endpoint(putProductGroup);
