"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SaveSheet } from "@/components/settings/save-sheet";
import { prepareSecondFactorAction, turnOffSecondFactorAction } from "@/server/account/actions";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { toast } from "../ui/toast";
import { RecoveryCodes } from "./recovery-codes";
import { type Draft, SecondFactorForm } from "./second-factor-form";

/** U2: the code at sign-in, off or on; between the two the secret is scanned and proved by a first code. */
export function SecondFactor({ state }: { state: { recoveryCodesLeft: number } | null }) {
  const t = useTranslations("account.secondFactor");
  const router = useRouter();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);

  async function prepare() {
    const result = await prepareSecondFactorAction({});
    if (result.ok) setDraft(result.value);
    else toast({ text: result.message, meaning: "danger" });
  }

  function turnedOn(recoveryCodes: readonly string[]) {
    setDraft(null);
    setCodes(recoveryCodes);
    toast({ text: t("turnedOn") });
    router.refresh();
  }

  if (codes) return <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />;
  if (draft) return <SecondFactorForm draft={draft} onDone={turnedOn} onCancel={() => setDraft(null)} />;
  if (!state) {
    return (
      <p className="flex items-center gap-3">
        <Badge>{t("off")}</Badge>
        <Button onClick={prepare}>{t("turnOn")}</Button>
      </p>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Badge tone="success">{t("on")}</Badge>
      <span className="text-ink-2">{t("left", { count: state.recoveryCodesLeft })}</span>
      <SaveSheet
        title={t("turnOffTitle")}
        trigger={<Button>{t("turnOff")}</Button>}
        submitLabel={t("turnOff")}
        done={t("turnedOff")}
        onSubmit={(form) => turnOffSecondFactorAction({ password: String(form.get("password") ?? "") })}
      >
        <p className="text-ink-2">{t("turnOffText")}</p>
        <Field label={t("password")} required>
          <Input name="password" type="password" autoComplete="current-password" maxLength={200} />
        </Field>
      </SaveSheet>
    </div>
  );
}
