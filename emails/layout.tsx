import type { ReactNode } from "react";
import { Body, Container, Head, Html, Preview, Section, Text } from "react-email";
import type { Locale } from "@/i18n/locale";

export type Sender = { name: string; address?: string; phone?: string };

type LetterLayoutProps = { locale: Locale; preview: string; sender: Sender; children: ReactNode };

/** Around every letter: our name above, who we are and where below. Colours are plain hex: mail knows no variables. */
export function LetterLayout({ locale, preview, sender, children }: LetterLayoutProps) {
  const where = [sender.name, sender.address, sender.phone].filter(Boolean).join(" · ");
  return (
    <Html lang={locale}>
      <Head />
      <Preview>{preview}</Preview>
      <Body lang={locale} style={page}>
        <Container style={sheet}>
          <Text style={brand}>{sender.name}</Text>
          <Section>{children}</Section>
          <Text style={foot}>{where}</Text>
        </Container>
      </Body>
    </Html>
  );
}

/** Looks of a letter's paragraphs. */
export const paragraph = {
  fontSize: "15px",
  lineHeight: "22px",
  margin: "0 0 12px",
  color: "#1d1b17",
} as const;
export const quiet = { ...paragraph, fontSize: "13px", lineHeight: "20px", color: "#57534b" } as const;

const page = {
  backgroundColor: "#faf9f6",
  margin: "0",
  padding: "24px 0",
  fontFamily: '"Segoe UI", Roboto, Helvetica, Arial, sans-serif',
};
const sheet = {
  backgroundColor: "#ffffff",
  border: "1px solid #e8e5df",
  borderRadius: "6px",
  maxWidth: "520px",
  padding: "24px 28px",
};
const brand = { ...paragraph, color: "#14603f", fontWeight: 600, margin: "0 0 20px" };
const foot = { ...quiet, borderTop: "1px solid #e8e5df", margin: "24px 0 0", paddingTop: "12px" };
