import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { discardDraft } from "@/server/programme/discard-draft";
import { getDraft } from "@/server/programme/get-draft";
import { putDraft } from "@/server/programme/put-draft";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: endpoint(getDraft),
  PUT: endpoint(putDraft),
  DELETE: endpoint(discardDraft),
});
