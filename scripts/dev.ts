import { runApp } from "./run-app";
import { runCommand } from "./with-database";

await runCommand(() => runApp("dev"));
process.exit();
