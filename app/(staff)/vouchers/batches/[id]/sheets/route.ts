import { batchSheets } from "@/server/vouchers/files-door";

export const GET = batchSheets;
