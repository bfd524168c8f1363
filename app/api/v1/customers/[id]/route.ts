import { getCustomer } from "@/server/customers/get-customer";
import { updateCustomer } from "@/server/customers/update-customer";
import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: endpoint(getCustomer),
  PATCH: endpoint(updateCustomer),
});
