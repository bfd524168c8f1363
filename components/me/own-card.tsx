"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CardCode } from "@/components/cards/card-code";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { OwnCardView } from "@/server/me/get-me";
import { useWakeLock } from "./use-wake-lock";

/** The card: a press makes it large and keeps the screen on. */
export function OwnCard({ card }: { card: OwnCardView }) {
  const t = useTranslations("me");
  const [open, setOpen] = useState(false);
  if (card.status === "blocked") {
    return <Notice meaning="warning">{t("blocked", { reason: card.statusReason ?? "" })}</Notice>;
  }
  return (
    <Dialog
      title={t("showAtTill")}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button tone="primary" size="xl" className="w-full">
          {t("showCard")}
        </Button>
      }
    >
      {open && <LargeCard card={card} />}
    </Dialog>
  );
}

function LargeCard({ card }: { card: OwnCardView }) {
  const t = useTranslations("me");
  const awake = useWakeLock();
  const { qr, bars, barcode } = card.codes;
  return (
    <div className="flex flex-col items-center gap-4 rounded-md bg-white p-4 text-black">
      <CardCode
        shape={qr}
        label={t("qr", { number: card.number })}
        className="aspect-square w-full max-w-72"
      />
      {bars && <CardCode shape={bars} label={t("barcode", { barcode })} className="h-20 w-full max-w-80" />}
      <p className="text-lg font-semibold tracking-wide">{card.number}</p>
      {awake && <p className="text-sm">{t("awake")}</p>}
    </div>
  );
}
