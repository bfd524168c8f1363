import { useTranslations } from "next-intl";
import type { FormState } from "@/server/gate/action";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { fieldErrors, typedValue } from "./form-state";

/** The e-mail by which staff sign in; what was typed stays after a refusal. */
export function EmailField({ state }: { state: FormState<unknown> }) {
  const t = useTranslations("auth.signIn");
  return (
    <Field label={t("email")} error={fieldErrors(state, "email")} required>
      <Input
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        size="lg"
        defaultValue={typedValue(state, "email")}
        key={typedValue(state, "email")}
        autoFocus
      />
    </Field>
  );
}
