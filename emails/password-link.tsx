import { Link, Text } from "react-email";
import type { Locale } from "@/i18n/locale";
import { translator } from "@/i18n/translator";
import { LetterLayout, paragraph, quiet, type Sender } from "./layout";

type PasswordLinkProps = { locale: Locale; sender: Sender; name: string; url: string; minutes: number };

/** U2: the link at which one of staff sets a password. */
export function PasswordLink({ locale, sender, name, url, minutes }: PasswordLinkProps) {
  const t = translator(locale, "mails");
  return (
    <LetterLayout locale={locale} preview={t("password.subject", { company: sender.name })} sender={sender}>
      <Text style={paragraph}>{t("password.hello", { name })}</Text>
      <Text style={paragraph}>{t("password.text")}</Text>
      <Text style={paragraph}>
        <Link href={url} style={{ color: "#14603f", textDecoration: "underline", wordBreak: "break-all" }}>
          {url}
        </Link>
      </Text>
      <Text style={quiet}>{t("password.hint", { minutes })}</Text>
    </LetterLayout>
  );
}
