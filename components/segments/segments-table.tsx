"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRowEdit } from "@/components/layout/use-row-edit";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { deleteSegmentAction, updateSegmentAction } from "@/server/segments/actions";
import type { SegmentView } from "@/server/segments/schema";
import { AudienceCount } from "./audience-count";
import { useSegmentFacts } from "./segment-facts";
import { useFilterWords } from "./use-filter-words";

/** K6: the saved segments: whom they choose, how many that are now, rename, delete. */
export function SegmentsTable() {
  const t = useTranslations("segments");
  const { segments, may } = useSegmentFacts();
  if (segments.length === 0) {
    return (
      <EmptyState title={t("empty")} action={<LinkButton href="/customers">{t("toList")}</LinkButton>} />
    );
  }
  return (
    <Table phoneRows>
      <thead>
        <tr>
          <HeadCell>{t("columnName")}</HeadCell>
          <HeadCell>{t("columnWho")}</HeadCell>
          <HeadCell />
          <HeadCell>{t("columnBy")}</HeadCell>
          {may.edit && <HeadCell />}
        </tr>
      </thead>
      <tbody>
        {segments.map((segment) => (
          <SegmentLine key={segment.id} segment={segment} mayEdit={may.edit === true} />
        ))}
      </tbody>
    </Table>
  );
}

function SegmentLine({ segment, mayEdit }: { segment: SegmentView; mayEdit: boolean }) {
  const t = useTranslations("segments");
  const inWords = useFilterWords();
  const { id, name, filter, by } = segment;
  const { field, buttons } = useRowEdit({
    name,
    shown: (
      <Link href={`/customers?segment=${id}`} className="font-medium text-accent">
        {name}
      </Link>
    ),
    rename: (typed) => updateSegmentAction({ id, name: typed }),
    remove: () => deleteSegmentAction({ id }),
    words: {
      name: t("name"),
      rename: t("rename"),
      renamed: t("renamed"),
      remove: t("delete"),
      removed: t("deleted"),
      removeTitle: t("delete"),
      removeText: t("deleteText", { name }),
    },
  });
  return (
    <Row>
      <Cell>{field}</Cell>
      <Cell className="text-ink-2">{inWords(filter) || t("editor.everybody")}</Cell>
      <Cell className="whitespace-nowrap">
        <AudienceCount filter={filter} />
      </Cell>
      <Cell className="whitespace-nowrap text-ink-2">{by}</Cell>
      {mayEdit && <Cell className="text-right whitespace-nowrap">{buttons}</Cell>}
    </Row>
  );
}
