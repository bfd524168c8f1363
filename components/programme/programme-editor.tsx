"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import { discardDraftAction } from "@/server/programme/actions";
import type { ProblemView } from "@/server/programme/view";
import { DiscountsSection } from "./discounts-section";
import type { Draft } from "./draft";
import { EarningSection } from "./earning-section";
import { type EditorFacts, EditorProvider } from "./editor-context";
import { ExpirySection } from "./expiry-section";
import { GradesSection } from "./grades-section";
import { ModeSection } from "./mode-section";
import { PublishDialog } from "./publish-dialog";
import { SpendingSection } from "./spending-section";
import { StandingSection } from "./standing-section";
import { TryPanel } from "./try-panel";
import { type SavingState, useDraftSaving } from "./use-draft-saving";

type ProgrammeEditorProps = {
  draft: Draft;
  /** Null while nothing was saved: the editor then starts from what is in force. */
  updatedAt: string | null;
  problems: readonly ProblemView[];
  facts: Omit<EditorFacts, "grades" | "problems" | "onNamed">;
  mayPublish: boolean;
};

/** P1: the draft in sections, saved while it is typed, with the panel to try it beside. */
export function ProgrammeEditor({
  draft: start,
  updatedAt,
  problems,
  facts,
  mayPublish,
}: ProgrammeEditorProps) {
  const t = useTranslations("programme");
  const saving = useDraftSaving({ draft: start, updatedAt, problems });
  const [products, setProducts] = useState(facts.products);
  const { draft } = saving;
  const set = (change: Partial<Draft>) => saving.edit({ ...draft, ...change });
  const shared: EditorFacts = {
    ...facts,
    products,
    grades: draft.grades,
    problems: saving.problems,
    onNamed: (product) => setProducts([...products, product]),
  };
  const hasPoints = draft.mode !== "discounts";
  const hasDiscounts = draft.mode !== "points";
  return (
    <EditorProvider value={shared}>
      <div className="grid items-start gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="min-w-0">
          {saving.state === "conflict" && (
            <Notice
              meaning="warning"
              className="mb-4"
              actions={<Button onClick={() => saving.save(true)}>{t("editor.overwrite")}</Button>}
            >
              {t("editor.conflict")}
            </Notice>
          )}
          {saving.state === "failed" && (
            <Notice meaning="danger" className="mb-4">
              {saving.message ?? t("editor.offline")}
            </Notice>
          )}
          <ModeSection mode={draft.mode} onChange={(mode) => set({ mode })} />
          {hasPoints && (
            <>
              <EarningSection earning={draft.earning} onChange={(earning) => set({ earning })} />
              <SpendingSection spending={draft.spending} onChange={(spending) => set({ spending })} />
              <ExpirySection expiry={draft.expiry} onChange={(expiry) => set({ expiry })} />
            </>
          )}
          {hasDiscounts && (
            <DiscountsSection discounts={draft.discounts} onChange={(discounts) => set({ discounts })} />
          )}
          <StandingSection standing={draft.standing} onChange={(standing) => set({ standing })} />
          <GradesSection grades={draft.grades} onChange={(grades) => set({ grades })} />
          <PublishBar
            state={saving.state}
            problems={saving.problems.length}
            isKept={updatedAt !== null || saving.state === "saved"}
            zone={facts.zone}
            earnsNothing={draft.mode !== "discounts" && draft.earning.rules.length === 0}
            mayPublish={mayPublish}
          />
        </div>
        <div className="xl:sticky xl:top-16 xl:max-h-[calc(100dvh-5rem)] xl:overflow-y-auto xl:border-l xl:border-line xl:pl-6">
          <TryPanel draft={draft} currency={facts.currency} />
        </div>
      </div>
    </EditorProvider>
  );
}

type PublishBarProps = {
  state: SavingState;
  problems: number;
  isKept: boolean;
  zone: string;
  earnsNothing: boolean;
  mayPublish: boolean;
};

/** Where the draft stands and what may be done with it; always in sight. */
function PublishBar({ state, problems, isKept, zone, earnsNothing, mayPublish }: PublishBarProps) {
  const t = useTranslations("programme");
  const router = useRouter();

  async function discard() {
    sessionStorage.removeItem("draft:programme");
    await discardDraftAction({});
    router.push("/programme");
    router.refresh();
  }

  return (
    <div className="sticky bottom-4 z-10 mt-6 flex flex-wrap items-center justify-between gap-3 rounded-md border border-line bg-raised px-4 py-2.5 shadow-float max-sm:bottom-16">
      <p aria-live="polite" className="text-sm">
        <span className="text-ink-2">{t(`editor.states.${state}`)}</span>
        {problems > 0 && (
          <span className="ml-2 font-medium text-danger">{t("editor.problems", { count: problems })}</span>
        )}
      </p>
      <span className="flex gap-2">
        <ConfirmDialog
          title={t("editor.discardTitle")}
          confirmLabel={t("editor.discard")}
          danger
          trigger={<Button>{t("editor.discard")}</Button>}
          onConfirm={discard}
        >
          {t("editor.discardText")}
        </ConfirmDialog>
        {mayPublish && (
          <PublishDialog
            zone={zone}
            disabled={problems > 0 || state !== "saved" || !isKept}
            earnsNothing={earnsNothing}
            onPublished={() => sessionStorage.removeItem("draft:programme")}
          />
        )}
      </span>
    </div>
  );
}
