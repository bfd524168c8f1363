import { myDataFile } from "@/server/me/data-file";

export const GET = myDataFile;
