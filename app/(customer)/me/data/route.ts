import { myDataFile } from "@/server/me/data-file-door";

export const GET = myDataFile;
