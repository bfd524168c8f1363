import { closeCard } from "@/server/cards/close-card";
import { endpoint } from "@/server/gate/endpoint";

export const POST = endpoint(closeCard);
