"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { requestCodeAction, signInWithCodeAction } from "@/server/auth/actions";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { Notice } from "../ui/notice";
import { fieldErrors, typedValue } from "./form-state";

/** U2: a customer's phone or e-mail, then the code that was sent there. */
export function CodeSignIn() {
  const [asked, ask, asking] = useActionState(requestCodeAction, {});
  const [changing, setChanging] = useState(false);
  const address = asked.result?.ok ? asked.result.value.address : null;
  if (address === null || changing) {
    return <AddressForm state={asked} action={ask} pending={asking} onSent={() => setChanging(false)} />;
  }
  return <CodeForm address={address} onOther={() => setChanging(true)} again={ask} />;
}

type AddressFormProps = {
  state: Awaited<ReturnType<typeof requestCodeAction>>;
  action: (form: FormData) => void;
  pending: boolean;
  onSent: () => void;
};

function AddressForm({ state, action, pending, onSent }: AddressFormProps) {
  const t = useTranslations("auth");
  const refused = state.result?.ok === false ? state.result.message : null;
  return (
    <form action={action} onSubmit={onSent} className="flex flex-col gap-4" noValidate>
      {refused && <Notice meaning="danger">{refused}</Notice>}
      <Field
        label={t("code.address")}
        hint={t("code.addressHint")}
        error={fieldErrors(state, "address")}
        required
      >
        <Input
          name="address"
          size="lg"
          autoComplete="tel"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={typedValue(state, "address")}
          key={typedValue(state, "address")}
        />
      </Field>
      <Button type="submit" tone="primary" size="lg" pending={pending}>
        {t("code.send")}
      </Button>
    </form>
  );
}

type CodeFormProps = { address: string; onOther: () => void; again: (form: FormData) => void };

function CodeForm({ address, onOther, again }: CodeFormProps) {
  const t = useTranslations("auth");
  const [state, action, pending] = useActionState(signInWithCodeAction, {});
  const next = useSearchParams().get("next") ?? "";
  const refused = state.result?.ok === false ? state.result.message : null;
  return (
    <div className="flex flex-col gap-4">
      {refused ? (
        <Notice meaning="danger">{refused}</Notice>
      ) : (
        <Notice meaning="info">{t("code.sent", { address })}</Notice>
      )}
      <form action={action} className="flex flex-col gap-4" noValidate>
        <input type="hidden" name="next" value={next} />
        <Field label={t("code.code")} error={fieldErrors(state, "code")} required>
          <Input
            name="code"
            size="lg"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            className="text-lg font-semibold tracking-[0.2em]"
            autoFocus
          />
        </Field>
        <Button type="submit" tone="primary" size="lg" pending={pending}>
          {t("code.submit")}
        </Button>
      </form>
      <form action={again} className="flex flex-wrap gap-2">
        <input type="hidden" name="address" value={address} />
        <Button type="submit" tone="quiet">
          {t("code.again")}
        </Button>
        <Button tone="quiet" onClick={onOther}>
          {t("code.other")}
        </Button>
      </form>
    </div>
  );
}
