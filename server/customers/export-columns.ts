import type { ExportedCustomer } from "@/db/queries/customer-export";
import type { TableColumn } from "@/documents/table/column";
import type { translator } from "@/i18n/translator";

type Words = ReturnType<typeof translator<"segments">>;

const lines = (values: readonly string[]) => values.join(", ");
const instant = (at: string | null) => (at === null ? null : new Date(at));

/** The history of purchases as columns of a file; phones and card numbers are text. */
export function customerColumns(
  t: Words,
  {
    grades,
    classes,
  }: { grades: Readonly<Record<string, string>>; classes: (value: "gold" | "silver" | "bronze") => string },
): TableColumn<ExportedCustomer>[] {
  const agreed = (is: boolean) => t(is ? "columns.yes" : "columns.no");
  return [
    { head: t("columns.name"), width: 32, kind: "text", value: (row) => row.name },
    { head: t("columns.phones"), width: 20, kind: "text", value: (row) => lines(row.phones) },
    { head: t("columns.emails"), width: 28, kind: "text", value: (row) => lines(row.emails) },
    { head: t("columns.cards"), width: 18, kind: "text", value: (row) => lines(row.cards) },
    { head: t("columns.birthDate"), kind: "day", value: (row) => row.birthDate },
    {
      head: t("columns.importance"),
      kind: "text",
      value: (row) => row.importance && classes(row.importance),
    },
    { head: t("columns.categories"), width: 24, kind: "text", value: (row) => lines(row.categories) },
    { head: t("columns.grade"), kind: "text", value: (row) => row.grade && (grades[row.grade] ?? row.grade) },
    { head: t("columns.priceList"), kind: "text", value: (row) => row.priceList },
    { head: t("columns.balance"), kind: "count", value: (row) => row.balance },
    { head: t("columns.sold"), kind: "money", value: (row) => row.sold },
    { head: t("columns.paid"), kind: "money", value: (row) => row.paid },
    { head: t("columns.visits"), kind: "count", value: (row) => row.visits },
    { head: t("columns.averagePurchase"), kind: "money", value: (row) => row.averagePurchase },
    { head: t("columns.lastPurchase"), width: 18, kind: "moment", value: (row) => instant(row.lastVisitAt) },
    { head: t("columns.emailConsent"), kind: "text", value: (row) => agreed(row.emailConsent) },
    { head: t("columns.smsConsent"), kind: "text", value: (row) => agreed(row.smsConsent) },
    { head: t("columns.createdAt"), width: 18, kind: "moment", value: (row) => instant(row.createdAt) },
  ];
}
