import { endpoint } from "@/server/gate/endpoint";
import { returnSale } from "@/server/sales/return-sale";

export const POST = endpoint(returnSale, { status: 201 });
