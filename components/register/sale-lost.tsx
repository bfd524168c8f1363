"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useRegister } from "./register-context";

/** Q5: no answer came. The same sale goes again by itself with the same key, so it can only count once. */
export function SaleLost() {
  const t = useTranslations("register.pay");
  const { sending } = useRegister();
  return (
    <Notice
      meaning="warning"
      title={t("lostTitle")}
      actions={
        <Button size="lg" autoFocus pending={sending.state.kind === "saving"} onClick={sending.retry}>
          {t("retry")}
        </Button>
      }
    >
      {t("lostText")}
    </Notice>
  );
}
