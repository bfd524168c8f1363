import { issueCard } from "@/server/cards/issue-card";
import { endpoint } from "@/server/gate/endpoint";

export const POST = endpoint(issueCard, { status: 201 });
