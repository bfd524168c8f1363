import { Text } from "react-email";
import type { Locale } from "@/i18n/locale";
import { translator } from "@/i18n/translator";
import { LetterLayout, paragraph, quiet, type Sender } from "./layout";

type SignInCodeProps = { locale: Locale; sender: Sender; code: string; minutes: number };

/** U2: the one-time code of a customer who wants to sign in. */
export function SignInCode({ locale, sender, code, minutes }: SignInCodeProps) {
  const t = translator(locale, "mails");
  return (
    <LetterLayout locale={locale} preview={t("code.subject", { code, company: sender.name })} sender={sender}>
      <Text style={paragraph}>{t("code.text")}</Text>
      <Text style={figures}>{code}</Text>
      <Text style={quiet}>{t("code.hint", { minutes })}</Text>
    </LetterLayout>
  );
}

const figures = { ...paragraph, fontSize: "28px", lineHeight: "36px", fontWeight: 600, letterSpacing: "4px" };
