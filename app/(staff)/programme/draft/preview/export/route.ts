import { previewFile } from "@/server/programme/preview-door";

export const POST = previewFile;
