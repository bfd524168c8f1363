import { blockCard } from "@/server/cards/block-card";
import { endpoint } from "@/server/gate/endpoint";

export const POST = endpoint(blockCard);
