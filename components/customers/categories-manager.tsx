"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { toast } from "@/components/ui/toast";
import { deleteCategoryAction, renameCategoryAction } from "@/server/customers/actions";
import type { CategoryView } from "@/server/customers/list-categories";

type Props = { categories: readonly CategoryView[]; mayEdit: boolean };

/** K3: the categories that customers were put into: rename, delete. */
export function CategoriesManager({ categories, mayEdit }: Props) {
  const t = useTranslations("customers.categories");
  if (categories.length === 0)
    return (
      <EmptyState title={t("empty")} action={<LinkButton href="/customers">{t("toList")}</LinkButton>}>
        {t("emptyText")}
      </EmptyState>
    );
  return (
    <Table phoneRows className="max-w-2xl">
      <thead>
        <tr>
          <HeadCell>{t("name")}</HeadCell>
          <HeadCell numeric>{t("customers")}</HeadCell>
          {mayEdit && <HeadCell />}
        </tr>
      </thead>
      <tbody>
        {categories.map((category) => (
          <CategoryLine key={category.id} category={category} mayEdit={mayEdit} />
        ))}
      </tbody>
    </Table>
  );
}

function CategoryLine({ category, mayEdit }: { category: CategoryView; mayEdit: boolean }) {
  const t = useTranslations("customers.categories");
  const common = useTranslations("common.actions");
  const router = useRouter();
  const [name, setName] = useState<string | null>(null);

  async function rename() {
    if (name === null) return;
    const result = await renameCategoryAction({ id: category.id, name });
    if (!result.ok) return toast({ text: result.message, meaning: "danger" });
    setName(null);
    router.refresh();
    return toast({ text: t("renamed") });
  }

  async function remove() {
    const result = await deleteCategoryAction({ id: category.id });
    toast(result.ok ? { text: t("deleted") } : { text: result.message, meaning: "danger" });
    router.refresh();
  }

  return (
    <Row>
      <Cell>
        {name === null ? (
          <Link href={`/customers?category=${encodeURIComponent(category.name)}`} className="text-accent">
            {category.name}
          </Link>
        ) : (
          <Input
            aria-label={t("name")}
            value={name}
            maxLength={100}
            autoFocus
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter") rename();
              if (event.key === "Escape") setName(null);
            }}
          />
        )}
      </Cell>
      <Cell numeric phoneLabel={t("customers")}>
        {category.customers}
      </Cell>
      {mayEdit && (
        <Cell phone="aside" className="text-right whitespace-nowrap">
          {name === null ? (
            <Button size="sm" tone="quiet" onClick={() => setName(category.name)}>
              {t("rename")}
            </Button>
          ) : (
            <Button size="sm" tone="primary" onClick={rename}>
              {common("save")}
            </Button>
          )}
          <ConfirmDialog
            title={t("deleteTitle", { name: category.name })}
            confirmLabel={t("delete")}
            danger
            trigger={
              <Button size="sm" tone="quiet">
                {t("delete")}
              </Button>
            }
            onConfirm={remove}
          >
            {t("deleteText", { count: category.customers })}
          </ConfirmDialog>
        </Cell>
      )}
    </Row>
  );
}
