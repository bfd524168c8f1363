import { reportTable } from "@/server/vouchers/files-door";

export const GET = reportTable;
