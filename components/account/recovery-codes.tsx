"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";

/** The codes for the day when the phone is lost: told once, here. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useTranslations("account.secondFactor");
  return (
    <div className="flex max-w-sm flex-col gap-4">
      <Notice meaning="warning">
        <strong className="font-semibold">{t("recovery")}.</strong> {t("recoveryText")}
      </Notice>
      <ul className="grid grid-cols-2 gap-x-6 gap-y-1 rounded-md border border-line bg-surface p-4 font-mono text-base select-all">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex gap-2">
        <Button tone="primary" onClick={onKept}>
          {t("kept")}
        </Button>
      </div>
    </div>
  );
}
