import { unblockCard } from "@/server/cards/unblock-card";
import { endpoint } from "@/server/gate/endpoint";

export const POST = endpoint(unblockCard);
