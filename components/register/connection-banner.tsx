"use client";

import { WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRegister } from "./register-context";

/** Says that the server cannot be reached; the cart is kept and work goes on with what is known. */
export function ConnectionBanner() {
  const t = useTranslations("register.connection");
  const { connection } = useRegister();
  if (!connection.isLost) return null;
  return (
    <p
      role="status"
      className="flex items-center gap-2 border-b border-warning-line bg-warning-soft px-3 py-1.5 lg:pl-6"
    >
      <WifiOff aria-hidden className="size-4 shrink-0 text-warning" />
      {t("lost")}
    </p>
  );
}
