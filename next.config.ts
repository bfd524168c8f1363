import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";
import { PHASE_PRODUCTION_SERVER } from "next/constants";
import createNextIntlPlugin from "next-intl/plugin";
import { everyAnswer } from "./server/gate/every-answer";

const projectDir = fileURLToPath(new URL(".", import.meta.url));

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  experimental: { authInterrupts: true },
  images: { unoptimized: true },
  // `npm run check` judges the types, of tests and scripts as well; starting the app need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // A lock file in a folder above must not move the standalone server elsewhere.
  outputFileTracingRoot: projectDir,
  turbopack: { root: projectDir },
  // For every answer; what differs by request is in `proxy.ts`.
  headers: async () => [
    { source: "/:path*", headers: Object.entries(everyAnswer).map(([key, value]) => ({ key, value })) },
  ],
  // These load native code or read their own files at run time and must not be bundled.
  serverExternalPackages: ["@node-rs/argon2", "graphile-worker", "pino", "bwip-js", "pdfmake"],
  outputFileTracingIncludes: {
    "/*": ["./db/migrations/**", "./node_modules/@expo-google-fonts/pt-sans/{400Regular,700Bold}/*.ttf"],
  },
  outputFileTracingExcludes: { "/*": ["./.data/**", "./.env*"] },
};

const withMessages = createNextIntlPlugin({
  requestConfig: "./i18n/request.ts",
  // Texts are taken apart when the app is built, so that no page loads a parser of ICU messages.
  experimental: {
    messages: { path: ["./i18n/en", "./i18n/ru"], locales: ["en", "ru"], format: "json", precompile: true },
  },
});

/** The build also makes the standalone server of the container image; `next start` would warn about that. */
export default function configure(phase: string): NextConfig {
  return withMessages(phase === PHASE_PRODUCTION_SERVER ? config : { ...config, output: "standalone" });
}
