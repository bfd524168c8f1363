import { endpoint } from "@/server/gate/endpoint";
import { resource } from "@/server/gate/resource";
import { publishProgramme } from "@/server/programme/publish";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: endpoint(publishProgramme, { status: 201 }),
});
