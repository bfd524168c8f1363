import { getCard } from "@/server/cards/get-card";
import { gradeCard } from "@/server/cards/grade-card";
import { endpoint } from "@/server/gate/endpoint";

export const GET = endpoint(getCard);
export const PATCH = endpoint(gradeCard);
