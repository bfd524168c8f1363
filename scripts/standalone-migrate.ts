import { fileURLToPath } from "node:url";

// The bundle has no source folder to find the migrations beside; `migrate` reads this when it is loaded.
process.env.MIGRATIONS_DIR ??= fileURLToPath(new URL("./db/migrations", import.meta.url));
const { migrate } = await import("@/db/migrate");

if (!process.env.DATABASE_URL) throw new Error("DATABASE_URL: say which database to bring up to date");
await migrate(process.env.DATABASE_URL);
