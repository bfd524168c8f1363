import { replaceCard } from "@/server/cards/replace-card";
import { endpoint } from "@/server/gate/endpoint";

export const POST = endpoint(replaceCard, { status: 201 });
