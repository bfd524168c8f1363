import { endpoint } from "@/server/gate/endpoint";
import { cancelSale } from "@/server/sales/cancel-sale";

export const POST = endpoint(cancelSale);
