import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  output: "standalone",
  poweredByHeader: false,
  reactStrictMode: true,
  experimental: { authInterrupts: true },
  images: { unoptimized: true },
  // These load native code or read their own files at run time and must not be bundled.
  serverExternalPackages: ["@node-rs/argon2", "graphile-worker", "pino", "bwip-js"],
  outputFileTracingIncludes: { "/*": ["./db/migrations/**"] },
  outputFileTracingExcludes: { "/*": ["./.data/**", "./.env*"] },
};

export default createNextIntlPlugin("./i18n/request.ts")(config);
