import { Hr, Section, Text } from "react-email";
import type { Locale } from "@/i18n/locale";
import { translator } from "@/i18n/translator";
import { LetterLayout, paragraph, quiet, type Sender } from "./layout";

/** A coupon or certificate in words that are ready to be read. */
export type VoucherLetterItem = {
  name: string;
  worth: string;
  /** In groups of four. */
  spelt: string;
  terms: readonly string[];
  /** What scanners read: dark bars as [where it begins, how wide it is]; none in a letter of very many codes. */
  bars: { width: number; bars: readonly (readonly [number, number])[] } | null;
};

type VoucherLetterProps = { locale: Locale; sender: Sender; vouchers: readonly VoucherLetterItem[] };

/** V2: codes of coupons and certificates by e-mail. */
export function VoucherLetter({ locale, sender, vouchers }: VoucherLetterProps) {
  const t = translator(locale, "mails");
  return (
    <LetterLayout locale={locale} preview={t("voucher.text", { count: vouchers.length })} sender={sender}>
      <Text style={paragraph}>{t("voucher.text", { count: vouchers.length })}</Text>
      {vouchers.map(({ name, worth, spelt, terms, bars }) => (
        <Section key={spelt}>
          <Hr style={{ borderColor: "#e8e5df" }} />
          <Text style={{ ...paragraph, margin: "12px 0 0" }}>{name}</Text>
          <Text style={large}>{worth}</Text>
          {bars && <Barcode {...bars} />}
          <Text style={code}>{spelt}</Text>
          {terms.map((term) => (
            <Text key={term} style={{ ...quiet, margin: "0" }}>
              {term}
            </Text>
          ))}
        </Section>
      ))}
      <Text style={{ ...quiet, margin: "16px 0 0" }}>{t("voucher.hint")}</Text>
    </LetterLayout>
  );
}

/** Of table cells: mail readers block pictures, and show these. */
function Barcode({ width, bars }: NonNullable<VoucherLetterItem["bars"]>) {
  const cells = bars.flatMap(([from, size], index) => {
    const next = bars[index + 1]?.[0] ?? width;
    return [
      { at: from, size, isDark: true },
      { at: from + size, size: next - from - size, isDark: false },
    ];
  });
  return (
    <table aria-hidden="true" cellPadding={0} cellSpacing={0} style={{ borderCollapse: "collapse" }}>
      <tbody>
        <tr>
          {cells
            .filter(({ size }) => size > 0)
            .map(({ at, size, isDark }) => (
              <td
                key={at}
                width={size * module}
                height={56}
                style={{ backgroundColor: isDark ? "#000000" : "#ffffff", width: `${size * module}px` }}
              />
            ))}
        </tr>
      </tbody>
    </table>
  );
}

/** Pixels of a barcode's narrowest bar: a code of twelve letters is then as wide as a phone. */
const module = 2;

const large = { ...paragraph, fontSize: "28px", lineHeight: "36px", fontWeight: 600, margin: "0 0 8px" };
const code = { ...paragraph, fontSize: "18px", fontWeight: 600, letterSpacing: "2px", margin: "8px 0" };
