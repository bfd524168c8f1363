import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { addPayment } from "@/server/sales/add-payment";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(addPayment, { status: 201 }),
});
