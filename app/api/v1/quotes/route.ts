import { endpoint } from "@/server/gate/endpoint";
import { quoteCart } from "@/server/sales/quote-cart";

export const POST = endpoint(quoteCart);
