"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { IntegerInput } from "@/components/ui/integer-input";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { isEmptyFilter } from "@/core/segments/group";
import { formatMoney, formatPoints } from "@/i18n/format";
import { bulkPointsAction } from "@/server/points/actions";
import { newIdempotencyKey } from "../customers/new-idempotency-key";
import { useSegmentFacts } from "../segments/segment-facts";
import { audienceQuery } from "../segments/segment-links";
import { useFilterWords } from "../segments/use-filter-words";
import { useLiveAnswer } from "../segments/use-live-answer";
import { BulkPreview } from "./bulk-preview";

const empty = { credit: true, points: null as number | null, reason: "", lot: "", expiresOn: "" };

/** P9: points for everybody in a segment: what will happen stands beside while one types. */
export function BulkForm() {
  const t = useTranslations("points");
  const locale = useLocale();
  const router = useRouter();
  const words = useFilterWords();
  const { chosen, currency } = useSegmentFacts();
  const [draft, setDraft] = useState(empty);
  const [idempotencyKey, setIdempotencyKey] = useState(newIdempotencyKey);
  const [refused, setRefused] = useState<string | null>(null);

  function change(part: Partial<typeof empty>) {
    setDraft({ ...draft, ...part });
    setIdempotencyKey(newIdempotencyKey());
  }

  const { credit, points, lot, expiresOn } = draft;
  const order = points
    ? {
        segment: chosen.segment?.id ?? chosen.filter,
        points: credit ? points : -points,
        ...(lot ? { lot: lot === "extra" ? ("extra" as const) : ("main" as const) } : {}),
        ...(credit && expiresOn ? { expiresOn } : {}),
      }
    : null;
  const preview = useLiveAnswer("preview", order);

  async function submit(): Promise<boolean> {
    if (!order) return false;
    const result = await bulkPointsAction({ ...order, reason: draft.reason }, { idempotencyKey });
    setRefused(result.ok ? null : result.message);
    if (!result.ok) return true;
    toast({ text: t("ordered") });
    router.push(`/points/${result.value.job}`);
    return true;
  }

  const reach = preview.value;
  const count = reach?.customers ?? 0;
  const figures = { count, points: formatPoints(Math.abs(reach?.points ?? 0), locale) };
  const worth = formatMoney(Math.abs(reach?.worth ?? 0), currency, locale, { short: true });
  const ready = order !== null && draft.reason.trim() !== "" && count > 0 && !preview.pending;
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,28rem)_minmax(0,1fr)]">
      <form className="flex flex-col gap-4" onSubmit={(event) => event.preventDefault()}>
        <div className="flex flex-col gap-1">
          <span className="text-sm font-medium">{t("who")}</span>
          <p>
            {chosen.segment?.name ?? (isEmptyFilter(chosen.filter) ? t("everybody") : words(chosen.filter))}
          </p>
          <LinkButton
            size="sm"
            className="self-start"
            href={`/customers${audienceQuery({ segment: chosen.segment?.id, filter: chosen.filter })}`}
          >
            {t("change")}
          </LinkButton>
        </div>
        <SegmentedControl
          label={t("direction")}
          name="direction"
          value={credit ? "credit" : "debit"}
          segments={[
            { value: "credit", label: t("credit") },
            { value: "debit", label: t("debit") },
          ]}
          onValueChange={(value) => change({ credit: value === "credit", lot: "" })}
        />
        <Field label={t("points")} required>
          <IntegerInput value={points} onValueChange={(value) => change({ points: value ?? null })} />
        </Field>
        <Field label={t("reason")} hint={t("reasonHint")} required>
          <Input
            value={draft.reason}
            maxLength={500}
            onChange={(event) => change({ reason: event.target.value })}
          />
        </Field>
        <Field label={t("lot")}>
          <Select
            value={lot}
            options={[
              ...(credit ? [] : [{ value: "", label: t("lots.both") }]),
              { value: credit ? "" : "main", label: t("lots.main") },
              { value: "extra", label: t("lots.extra") },
            ]}
            onChange={(event) => change({ lot: event.target.value })}
          />
        </Field>
        {credit && (
          <Field label={t("expiresOn")} hint={t("expiresOnHint")}>
            <DateInput value={expiresOn} onChange={(event) => change({ expiresOn: event.target.value })} />
          </Field>
        )}
        {refused !== null && <Notice meaning="danger">{refused}</Notice>}
        <ConfirmDialog
          title={t("new")}
          confirmLabel={t(credit ? "credit" : "debit")}
          danger={!credit}
          trigger={
            <Button tone="primary" size="lg" className="self-start" disabled={!ready}>
              {t(credit ? "submitCredit" : "submitDebit", figures)}
            </Button>
          }
          onConfirm={submit}
        >
          {t(credit ? "confirmCredit" : "confirmDebit", { ...figures, worth })}
        </ConfirmDialog>
      </form>
      <BulkPreview answer={preview} asked={order !== null} />
    </div>
  );
}
