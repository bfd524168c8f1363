import { endpoint } from "@/server/gate/endpoint";
import { listSales } from "@/server/sales/list-sales";
import { placeSale } from "@/server/sales/place-sale";

export const GET = endpoint(listSales);
export const POST = endpoint(placeSale, { status: 201 });
