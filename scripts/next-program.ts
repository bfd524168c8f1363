import path from "node:path";
import { projectDir } from "./options";

/** Next's command, run by node itself: a child started through npx outlives the signal that ends npx. */
export const nextProgram = path.join(projectDir, "node_modules", "next", "dist", "bin", "next");
