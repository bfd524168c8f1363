import { Column, Hr, Row, Text } from "react-email";
import type { Locale } from "@/i18n/locale";
import { translator } from "@/i18n/translator";
import { LetterLayout, paragraph, quiet, type Sender } from "./layout";

/** A receipt in words and figures that are ready to be read. */
export type ReceiptLetter = {
  number: string;
  at: string;
  store: string;
  lines: readonly { name: string; count: string; net: string }[];
  sums: readonly { label: string; value: string; isTotal?: boolean }[];
  points: string | null;
};

type ReceiptProps = { locale: Locale; sender: Sender; receipt: ReceiptLetter };

/** Q4: a receipt by e-mail. */
export function Receipt({ locale, sender, receipt }: ReceiptProps) {
  const t = translator(locale, "receipts");
  return (
    <LetterLayout locale={locale} preview={t("title", { number: receipt.number })} sender={sender}>
      <Text style={head}>{t("title", { number: receipt.number })}</Text>
      <Text style={quiet}>
        {receipt.at} · {receipt.store}
      </Text>
      {receipt.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a receipt never move
        <Row key={index}>
          <Column>
            <Text style={cell}>
              {line.name}
              <br />
              <span style={quiet}>{line.count}</span>
            </Text>
          </Column>
          <Column align="right">
            <Text style={cell}>{line.net}</Text>
          </Column>
        </Row>
      ))}
      <Hr style={{ borderColor: "#e8e5df" }} />
      {receipt.sums.map(({ label, value, isTotal }) => (
        <Row key={label}>
          <Column>
            <Text style={isTotal ? total : cell}>{label}</Text>
          </Column>
          <Column align="right">
            <Text style={isTotal ? total : cell}>{value}</Text>
          </Column>
        </Row>
      ))}
      {receipt.points && <Text style={{ ...paragraph, marginTop: "16px" }}>{receipt.points}</Text>}
    </LetterLayout>
  );
}

const head = { ...paragraph, fontSize: "18px", fontWeight: 600, margin: "0 0 4px" };
const cell = { ...paragraph, margin: "0 0 6px" };
const total = { ...cell, fontWeight: 600 };
