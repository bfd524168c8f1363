"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SaveSheet } from "@/components/settings/save-sheet";
import { useSave } from "@/components/settings/use-save";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Menu, MenuItem } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import type { ActionResult } from "@/server/gate/action";
import {
  resetSecondFactorAction,
  sendPasswordLinkAction,
  setDisabledAction,
  setPasswordAction,
} from "@/server/people/actions";
import type { EmployeeView } from "@/server/people/view";

/** What is asked before it is done; `password` has a sheet of its own. */
const questions = {
  sendLink: { title: "sendLinkTitle", text: "sendLinkText", done: "linkSent", danger: false },
  resetFactor: { title: "resetFactorTitle", text: "resetFactorText", done: "factorReset", danger: true },
  disable: { title: "disableTitle", text: "disableText", done: "disabledNow", danger: true },
} as const;

type Question = keyof typeof questions;

const acts: Record<Question, (id: string) => Promise<ActionResult<unknown>>> = {
  sendLink: (id) => sendPasswordLinkAction({ id }),
  resetFactor: (id) => resetSecondFactorAction({ id }),
  disable: (id) => setDisabledAction({ id, disabled: true }),
};

/** A link to set a password, a password handed over, the second factor off, and shutting a person out or letting them in. */
export function PersonActions({ person }: { person: EmployeeView }) {
  const t = useTranslations("people");
  const ui = useTranslations("ui");
  const { save, pending } = useSave();
  const [doing, setDoing] = useState<Question | "password" | null>(null);
  const { id, name } = person;
  if (person.disabled) {
    return (
      <Button
        size="sm"
        tone="quiet"
        pending={pending}
        onClick={() => save(() => setDisabledAction({ id, disabled: false }), t("enabledAgain"))}
      >
        {t("enable")}
      </Button>
    );
  }
  const end = (open: boolean) => !open && setDoing(null);
  return (
    <>
      <Menu
        trigger={
          <IconButton label={`${ui("more")}: ${name}`}>
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        <MenuItem onSelect={() => setDoing("sendLink")}>{t("sendLink")}</MenuItem>
        <MenuItem onSelect={() => setDoing("password")}>{t("setPassword")}</MenuItem>
        {person.hasSecondFactor && (
          <MenuItem onSelect={() => setDoing("resetFactor")}>{t("resetFactor")}</MenuItem>
        )}
        <MenuItem danger onSelect={() => setDoing("disable")}>
          {t("disable")}
        </MenuItem>
      </Menu>
      {(Object.keys(questions) as Question[]).map((question) => (
        <QuestionDialog
          key={question}
          question={question}
          person={person}
          open={doing === question}
          onOpenChange={end}
        />
      ))}
      <SaveSheet
        title={t("passwordFor", { name })}
        open={doing === "password"}
        onOpenChange={end}
        submitLabel={t("setPassword")}
        done={t("passwordSet")}
        onSubmit={(form) => setPasswordAction({ id, password: String(form.get("password") ?? "") })}
      >
        <p className="text-ink-2">{t("passwordEnds")}</p>
        <Field label={t("password")} hint={t("passwordHint")} required>
          <Input name="password" minLength={10} maxLength={200} autoComplete="off" spellCheck={false} />
        </Field>
      </SaveSheet>
    </>
  );
}

type QuestionDialogProps = {
  question: Question;
  person: EmployeeView;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

function QuestionDialog({ question, person: { id, name, email }, open, onOpenChange }: QuestionDialogProps) {
  const t = useTranslations("people");
  const { save } = useSave();
  const { title, text, done, danger } = questions[question];
  return (
    <ConfirmDialog
      danger={danger}
      title={t(title, { name })}
      confirmLabel={t(question)}
      open={open}
      onOpenChange={onOpenChange}
      onConfirm={async () => {
        const result = await acts[question](id);
        if (!result.ok) toast({ text: result.message, meaning: "danger" });
        else await save(async () => result, t(done));
      }}
    >
      {t(text, { email })}
    </ConfirmDialog>
  );
}
