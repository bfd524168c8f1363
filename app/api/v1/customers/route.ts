import { createCustomer } from "@/server/customers/create-customer";
import { listCustomers } from "@/server/customers/list-customers";
import { endpoint } from "@/server/gate/endpoint";

export const GET = endpoint(listCustomers);
export const POST = endpoint(createCustomer, { status: 201 });
