import { endpoint } from "@/server/gate/endpoint";
import { counterBulk } from "@/server/points/counter-bulk";

export const POST = endpoint(counterBulk, { status: 202 });
