import type { Metadata } from "next";
import type { ReactNode } from "react";

/** Can be put on the home screen; there is no worker behind it that would pretend to work without a connection. */
export const metadata: Metadata = {
  manifest: "/me/manifest.webmanifest",
  appleWebApp: { capable: true, title: "Regulars" },
};

export default function MeLayout({ children }: { children: ReactNode }) {
  return children;
}
