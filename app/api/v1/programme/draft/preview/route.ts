import { endpoint } from "@/server/gate/endpoint";
import { previewDraft } from "@/server/programme/preview-draft";

export const POST = endpoint(previewDraft);
