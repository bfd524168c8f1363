"use client";

import { ChevronDown } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Input } from "@/components/ui/input";
import { Menu, MenuItem } from "@/components/ui/menu";
import { Select } from "@/components/ui/select";
import { formatPoints } from "@/i18n/format";
import {
  blockCardAction,
  closeCardAction,
  gradeCardAction,
  replaceCardAction,
  unblockCardAction,
} from "@/server/cards/actions";
import type { CardView } from "@/server/cards/card-view";
import type { CustomerDesk } from "@/server/customers/get-desk";
import { useCardAction } from "./use-card-action";

type Doing = "block" | "close" | "replace" | "grade";

/** P6, P7: what may be done with a card; each step says beforehand what will happen. */
export function CardActions({ card, desk }: { card: CardView; desk: CustomerDesk }) {
  const t = useTranslations("cards");
  const action = useCardAction();
  const [doing, setDoing] = useState<Doing | null>(null);
  if (card.status === "closed") return null;

  const begin = (next: Doing) => {
    action.clear();
    setDoing(next);
  };
  const unblock = () =>
    action.run(
      () => unblockCardAction({ card: card.number }),
      () => t("unblocked"),
    );
  const step = { card, action, onOpenChange: (open: boolean) => !open && setDoing(null) };
  return (
    <>
      <Menu
        trigger={
          <Button pending={action.pending}>
            {t("actions")}
            <ChevronDown aria-hidden />
          </Button>
        }
      >
        {card.status === "blocked" ? (
          <MenuItem onSelect={unblock}>{t("unblock")}</MenuItem>
        ) : (
          <MenuItem onSelect={() => begin("block")}>{t("block")}</MenuItem>
        )}
        <MenuItem onSelect={() => begin("replace")}>{t("replace")}</MenuItem>
        <MenuItem onSelect={() => begin("grade")}>{t("changeGrade")}</MenuItem>
        <MenuItem onSelect={() => begin("close")}>{t("close")}</MenuItem>
      </Menu>
      <ReasonedStep {...step} what="block" open={doing === "block"} />
      <ReasonedStep {...step} what="close" open={doing === "close"} />
      <ReplaceStep {...step} open={doing === "replace"} />
      <GradeStep {...step} open={doing === "grade"} grades={desk.grades} />
    </>
  );
}

type StepProps = {
  card: CardView;
  action: ReturnType<typeof useCardAction>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

const reasoned = {
  block: { act: blockCardAction, done: "blocked", title: "blockTitle", text: "blockText" },
  close: { act: closeCardAction, done: "closed", title: "closeTitle", text: "closeText" },
} as const;

function ReasonedStep({
  card,
  action,
  what,
  open,
  onOpenChange,
}: StepProps & { what: keyof typeof reasoned }) {
  const t = useTranslations("cards");
  const locale = useLocale();
  const [reason, setReason] = useState("");
  const { act, done, title, text } = reasoned[what];
  return (
    <FormDialog
      title={t(title, { number: card.number })}
      description={t(text, { points: formatPoints(card.balance + card.pending, locale) })}
      submitLabel={t(what)}
      danger
      open={open}
      onOpenChange={onOpenChange}
      pending={action.pending}
      refused={action.refused}
      onSubmit={() =>
        action.run(
          () => act({ card: card.number, reason }),
          () => t(done),
        )
      }
    >
      <Field label={t("reason")} required>
        <Input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </FormDialog>
  );
}

function ReplaceStep({ card, action, open, onOpenChange }: StepProps) {
  const t = useTranslations("cards");
  const locale = useLocale();
  const [number, setNumber] = useState("");
  return (
    <FormDialog
      title={t("replaceTitle", { number: card.number })}
      description={t("replaceText", { points: formatPoints(card.balance + card.pending, locale) })}
      submitLabel={t("replace")}
      open={open}
      onOpenChange={onOpenChange}
      pending={action.pending}
      refused={action.refused}
      onSubmit={() =>
        action.run(
          () => replaceCardAction({ card: card.number, ...(number.trim() ? { number } : {}) }),
          (fresh) => t("replaced", { number: fresh.number }),
        )
      }
    >
      <Field label={t("newNumber")} hint={t("newNumberHint")}>
        <Input value={number} maxLength={64} onChange={(event) => setNumber(event.target.value)} />
      </Field>
    </FormDialog>
  );
}

function GradeStep({ card, action, open, onOpenChange, grades }: StepProps & Pick<CustomerDesk, "grades">) {
  const t = useTranslations("cards");
  const [grade, setGrade] = useState(card.gradeFixed ? (card.grade ?? "") : "");
  return (
    <FormDialog
      title={t("changeGrade")}
      submitLabel={t("changeGrade")}
      open={open}
      onOpenChange={onOpenChange}
      pending={action.pending}
      refused={action.refused}
      onSubmit={() =>
        action.run(
          () => gradeCardAction({ card: card.number, grade: grade || null }),
          () => t("graded"),
        )
      }
    >
      <Field label={t("grade")}>
        <Select
          value={grade}
          placeholder={t("gradeByRules")}
          options={grades.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={(event) => setGrade(event.target.value)}
        />
      </Field>
    </FormDialog>
  );
}
