import { endpoint } from "@/server/gate/endpoint";
import { discardDraft } from "@/server/programme/discard-draft";
import { getDraft } from "@/server/programme/get-draft";
import { putDraft } from "@/server/programme/put-draft";

export const GET = endpoint(getDraft);
export const PUT = endpoint(putDraft);
export const DELETE = endpoint(discardDraft);
