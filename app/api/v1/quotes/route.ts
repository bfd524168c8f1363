import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { quoteCart } from "@/server/sales/quote-cart";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ POST: endpoint(quoteCart) });
