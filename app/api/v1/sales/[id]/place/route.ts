import { endpoint } from "@/server/gate/endpoint";
import { placeDraft } from "@/server/sales/place-draft";

export const POST = endpoint(placeDraft, { status: 201 });
