import { batchTable } from "@/server/vouchers/files-door";

export const GET = batchTable;
