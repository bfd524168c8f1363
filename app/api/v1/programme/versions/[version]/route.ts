import { endpoint } from "@/server/gate/endpoint";
import { getProgrammeVersion } from "@/server/programme/get-version";

export const GET = endpoint(getProgrammeVersion);
