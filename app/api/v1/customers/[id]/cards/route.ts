import { issueCard } from "@/server/cards/issue-card";
import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(issueCard, { status: 201 }),
});
