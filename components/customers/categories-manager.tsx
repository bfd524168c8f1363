"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRowEdit } from "@/components/layout/use-row-edit";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
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
  const { id, name, customers } = category;
  const { field, buttons } = useRowEdit({
    name,
    shown: (
      <Link href={`/customers?category=${encodeURIComponent(name)}`} className="text-accent">
        {name}
      </Link>
    ),
    rename: (typed) => renameCategoryAction({ id, name: typed }),
    remove: () => deleteCategoryAction({ id }),
    words: {
      name: t("name"),
      rename: t("rename"),
      renamed: t("renamed"),
      remove: t("delete"),
      removed: t("deleted"),
      removeTitle: t("deleteTitle", { name }),
      removeText: t("deleteText", { count: customers }),
    },
  });
  return (
    <Row>
      <Cell>{field}</Cell>
      <Cell numeric phoneLabel={t("customers")}>
        {customers}
      </Cell>
      {mayEdit && (
        <Cell phone="aside" className="text-right whitespace-nowrap">
          {buttons}
        </Cell>
      )}
    </Row>
  );
}
