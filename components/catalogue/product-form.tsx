"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useKeptDraft } from "@/components/layout/use-kept-draft";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toast";
import { createProductAction, updateProductAction } from "@/server/catalogue/actions";
import type { ProductView } from "@/server/catalogue/view";
import { changedFields, draftOf, emptyDraft, type ProductDraft } from "./product-draft";
import { ProductFields, type ProductFieldsProps } from "./product-fields";

export type ProductFormProps = Omit<ProductFieldsProps, "draft" | "onChange" | "errors"> & {
  /** The product to change; absent: a new one. */
  product?: ProductView;
  onSaved: (product: ProductView) => void;
  onCancel: () => void;
};

/** The field that a refusal is about. */
const refusedFields: Record<string, string> = {
  invalid_barcode: "barcodes",
  barcode_taken: "barcodes",
  unknown_group: "group",
  unknown_vat_rate: "vat",
};

/** Creates or changes a product. What was typed is kept until it is saved or thrown away. */
export function ProductForm({ product, onSaved, onCancel, ...facts }: ProductFormProps) {
  const t = useTranslations("catalogue");
  const tCommon = useTranslations("common");
  const saved = product ? draftOf(product) : emptyDraft;
  const { draft, kept, change, settle } = useKeptDraft(`product:${product?.id ?? "new"}`, saved);
  const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
  const [pending, setPending] = useState(false);

  async function save() {
    const missing = missingFields(draft, t("fields.missing"));
    setErrors(missing);
    if (Object.keys(missing).length > 0) return;
    setPending(true);
    const result = product
      ? await updateProductAction({
          ...changedFields(draft, saved),
          id: product.id,
          updatedAt: product.updatedAt,
        })
      : await createProductAction({
          ...changedFields(draft, null),
          name: draft.name,
          price: draft.price ?? 0,
        });
    setPending(false);
    if (!result.ok) {
      const issues = result.issues.map(({ path, message }) => [path.split(".")[0] ?? "", message]);
      const field = refusedFields[result.code];
      setErrors({
        ...Object.fromEntries(issues),
        ...(field ? { [field]: result.message } : issues.length > 0 ? {} : { form: result.message }),
      });
      return;
    }
    settle(draftOf(result.value));
    toast({
      text: t(product ? "toasts.saved" : "toasts.created", { name: result.value.name }),
      ...(product ? { undo: () => restore(product, result.value, onSaved) } : {}),
    });
    onSaved(result.value);
  }

  return (
    <form
      className="flex flex-col gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
      }}
    >
      {errors.form && <Notice meaning="danger">{errors.form}</Notice>}
      {kept && (
        <Notice
          meaning="info"
          actions={
            <Button size="sm" onClick={() => settle(saved)}>
              {t("actions.discard")}
            </Button>
          }
        >
          {t("kept")}
        </Notice>
      )}
      <ProductFields draft={draft} onChange={change} errors={errors} {...facts} />
      <div className="sticky bottom-0 -mx-4 flex justify-end gap-2 border-t border-line bg-raised px-4 py-3">
        <Button onClick={onCancel}>{tCommon("actions.cancel")}</Button>
        <Button type="submit" tone="primary" pending={pending} title="Ctrl+Enter">
          {tCommon(product ? "actions.save" : "actions.create")}
        </Button>
      </div>
    </form>
  );
}

function missingFields(draft: ProductDraft, text: string): Partial<Record<string, string>> {
  return {
    ...(draft.name.trim() === "" ? { name: text } : {}),
    ...(draft.price === null ? { price: text } : {}),
  };
}

/** Takes a change back, unless somebody changed the product since. */
async function restore(before: ProductView, after: ProductView, onSaved: (product: ProductView) => void) {
  const back = changedFields(draftOf(before), draftOf(after));
  const prices = Object.fromEntries(
    Object.keys(after.prices).map((key) => [key, before.prices[key] ?? null]),
  );
  const result = await updateProductAction({
    ...back,
    ...(back.prices ? { prices: { ...prices, ...before.prices } } : {}),
    id: after.id,
    updatedAt: after.updatedAt,
  });
  if (result.ok) onSaved(result.value);
  else toast({ text: result.message, meaning: "danger" });
}
