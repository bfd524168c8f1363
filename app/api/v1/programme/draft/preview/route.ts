import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { previewDraft } from "@/server/programme/preview-draft";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ POST: endpoint(previewDraft) });
