import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const alias = {
  "@": root.replace(/\/$/, ""),
  // `server-only` throws outside Next's server build; the rule it stands for is held by the boundaries test.
  "server-only": fileURLToPath(new URL("./scripts/empty-module.ts", import.meta.url)),
};

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: [
            "{core,i18n,db,server,components,documents,emails,jobs}/**/*.test.{ts,tsx}",
            "tests/{golden,architecture}/**/*.test.ts",
          ],
        },
      },
      {
        resolve: { alias },
        test: {
          name: "integration",
          include: ["tests/{integration,api}/**/*.test.ts"],
          globalSetup: ["tests/support/global-setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Tests open databases of their own; whoever forgets to reaches none.
          env: { DATABASE_URL: "postgres://nowhere.invalid/none" },
        },
      },
      {
        // The commands themselves, on a built app: slow, so after the others and one by one.
        resolve: { alias },
        test: {
          name: "commands",
          include: ["tests/commands/**/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
