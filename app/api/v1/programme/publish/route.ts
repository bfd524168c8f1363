import { endpoint } from "@/server/gate/endpoint";
import { publishProgramme } from "@/server/programme/publish";

export const POST = endpoint(publishProgramme, { status: 201 });
