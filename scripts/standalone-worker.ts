import { env } from "@/server/env";
import { workUntilStopped } from "./work-until-stopped";

/** The worker of a container: the database is given, and brought up to date by a step of its own. */
await workUntilStopped(env().DATABASE_URL);
process.exit();
