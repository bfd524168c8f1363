import { customersFile } from "@/server/customers/export-door";

export const POST = customersFile;
