import { endpoint } from "@/server/gate/endpoint";
import { getProgramme } from "@/server/programme/get-programme";

export const GET = endpoint(getProgramme);
