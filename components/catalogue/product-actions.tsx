"use client";

import { Archive, ArchiveRestore, Barcode, Ellipsis, Pencil } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuLink } from "@/components/ui/menu";
import { SideSheet } from "@/components/ui/side-sheet";
import { toast } from "@/components/ui/toast";
import { archiveProductAction } from "@/server/catalogue/actions";
import type { ProductView } from "@/server/catalogue/view";
import { ProductForm, type ProductFormProps } from "./product-form";

type ProductActionsProps = Omit<ProductFormProps, "product" | "onSaved" | "onCancel"> & {
  product: ProductView;
};

/** What may be done with a product, on its page. */
export function ProductActions({ product, ...facts }: ProductActionsProps) {
  const t = useTranslations("catalogue");
  const tCommon = useTranslations("common");
  const router = useRouter();
  const [editing, setEditing] = useState(false);
  const isArchived = product.archivedAt !== null;

  async function archive(archived: boolean) {
    const result = await archiveProductAction({ id: product.id, archived });
    if (!result.ok) return toast({ text: result.message, meaning: "danger" });
    toast({
      text: t(archived ? "toasts.archived" : "toasts.restored", { name: product.name }),
      ...(archived ? { undo: () => archive(false) } : {}),
    });
    router.refresh();
  }

  return (
    <>
      <Menu
        trigger={
          <IconButton label={tCommon("actions.more")} tone="secondary">
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        {product.barcodes.length > 0 && (
          <MenuLink href={`/catalogue/${product.id}/label`}>
            <Barcode aria-hidden />
            {t("actions.label")}
          </MenuLink>
        )}
        <MenuItem onSelect={() => archive(!isArchived)}>
          {isArchived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
          {tCommon(isArchived ? "actions.restore" : "actions.archive")}
        </MenuItem>
      </Menu>
      <Button tone="primary" onClick={() => setEditing(true)}>
        <Pencil aria-hidden />
        {tCommon("actions.edit")}
      </Button>
      <SideSheet title={product.name} open={editing} onOpenChange={setEditing} size="md">
        <ProductForm
          key={product.updatedAt}
          product={product}
          {...facts}
          onSaved={() => {
            setEditing(false);
            router.refresh();
          }}
          onCancel={() => setEditing(false)}
        />
      </SideSheet>
    </>
  );
}
