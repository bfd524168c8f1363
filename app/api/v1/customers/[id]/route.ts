import { getCustomer } from "@/server/customers/get-customer";
import { updateCustomer } from "@/server/customers/update-customer";
import { endpoint } from "@/server/gate/endpoint";

export const GET = endpoint(getCustomer);
export const PATCH = endpoint(updateCustomer);
