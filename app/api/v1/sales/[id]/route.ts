import { endpoint } from "@/server/gate/endpoint";
import { getSale } from "@/server/sales/get-sale";

export const GET = endpoint(getSale);
