import { createCustomer } from "@/server/customers/create-customer";
import { listCustomers } from "@/server/customers/list-customers";
import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: endpoint(listCustomers),
  POST: endpoint(createCustomer, { status: 201 }),
});
