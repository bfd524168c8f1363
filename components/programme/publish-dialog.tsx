"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { previewDraftAction, publishProgrammeAction } from "@/server/programme/actions";
import type { DraftPreview } from "@/server/programme/preview-draft";
import { PreviewFigures } from "./preview-figures";

type PublishDialogProps = {
  zone: string;
  disabled: boolean;
  /** That it is a programme of points by which no sale earns any: rarely meant, but not wrong. */
  earnsNothing: boolean;
  onPublished: () => void;
};

/** P1: from now or from the start of a later day; says beforehand how many customers it is for. */
export function PublishDialog({ zone, disabled, earnsNothing, onPublished }: PublishDialogProps) {
  const t = useTranslations("programme.publish");
  const tCommon = useTranslations("common");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [when, setWhen] = useState<"now" | "day">("now");
  const [day, setDay] = useState("");
  const [preview, setPreview] = useState<DraftPreview | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  async function show(next: boolean) {
    setOpen(next);
    if (!next) return;
    setError(null);
    setPreview(null);
    const result = await previewDraftAction({});
    setPreview(result.ok ? result.value : null);
  }

  async function publish() {
    if (when === "day" && day === "") return setError(t("dayMissing"));
    const from = when === "day" ? await beginningOf(day, zone) : undefined;
    setPending(true);
    const result = await publishProgrammeAction({ from });
    setPending(false);
    if (!result.ok) return setError(result.message);
    onPublished();
    router.push("/programme");
    router.refresh();
  }

  return (
    <Dialog
      open={open}
      onOpenChange={show}
      trigger={
        <Button tone="primary" disabled={disabled}>
          {t("button")}
        </Button>
      }
      title={t("title")}
      description={t("text")}
      footer={
        <>
          <Button onClick={() => setOpen(false)}>{tCommon("actions.cancel")}</Button>
          <Button tone="primary" pending={pending} onClick={publish}>
            {t("button")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {error && <Notice meaning="danger">{error}</Notice>}
        {earnsNothing && <Notice meaning="warning">{t("earnsNothing")}</Notice>}
        {preview ? <PreviewFigures preview={preview} /> : <p className="text-ink-3">{t("counting")}</p>}
        <SegmentedControl
          name="when"
          label={t("when")}
          value={when}
          segments={(["now", "day"] as const).map((value) => ({ value, label: t(`whens.${value}`) }))}
          onValueChange={(value) => setWhen(value === "day" ? "day" : "now")}
        />
        {when === "day" && (
          <Field label={t("day")} hint={t("dayHint")}>
            <DateInput value={day} onChange={(event) => setDay(event.target.value)} />
          </Field>
        )}
      </div>
    </Dialog>
  );
}

/** The arithmetic of zones is heavy and comes only when it is asked for. */
async function beginningOf(day: string, zone: string): Promise<string> {
  const { startOfDay } = await import("@/core/time/day-bounds");
  return startOfDay(day, zone).toISOString();
}
