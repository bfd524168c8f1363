import type { PreviewRow } from "@/db/queries/standing-preview";
import type { TableColumn } from "@/documents/table/column";
import type { translator } from "@/i18n/translator";

type Words = ReturnType<typeof translator<"programme">>;
type Common = ReturnType<typeof translator<"common">>;

/** T4: before and after as columns of their own, so that a table can be sorted and counted by them. */
export function previewColumns(t: Words, common: Common): TableColumn<PreviewRow>[] {
  const grade = (value: PreviewRow["classAfter"]) => value && common(`grade.${value}`);
  return [
    { head: t("preview.customer"), width: 32, kind: "text", value: (row) => row.name },
    { head: t("preview.discountBefore"), kind: "percent", value: (row) => row.percentBefore },
    { head: t("preview.discountAfter"), kind: "percent", value: (row) => row.percentAfter },
    { head: t("preview.importanceBefore"), kind: "text", value: (row) => grade(row.classBefore) },
    { head: t("preview.importanceAfter"), kind: "text", value: (row) => grade(row.classAfter) },
    { head: t("preview.gains"), width: 28, kind: "text", value: (row) => row.gains.join(", ") },
    { head: t("preview.loses"), width: 28, kind: "text", value: (row) => row.loses.join(", ") },
  ];
}
