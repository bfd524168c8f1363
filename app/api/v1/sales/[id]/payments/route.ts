import { endpoint } from "@/server/gate/endpoint";
import { addPayment } from "@/server/sales/add-payment";

export const POST = endpoint(addPayment, { status: 201 });
