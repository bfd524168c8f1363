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
  const common = useTranslations("common.actions");
  const words = useFilterWords();
  const router = useRouter();
  const [name, setName] = useState<string | null>(null);

  async function rename() {
    if (name === null) return;
    const result = await updateSegmentAction({ id: segment.id, name });
    if (!result.ok) return toast({ text: result.message, meaning: "danger" });
    setName(null);
    router.refresh();
    return toast({ text: t("renamed") });
  }

  async function remove() {
    const result = await deleteSegmentAction({ id: segment.id });
    toast(result.ok ? { text: t("deleted") } : { text: result.message, meaning: "danger" });
    router.refresh();
  }

  return (
    <Row>
      <Cell>
        {name === null ? (
          <Link href={`/customers?segment=${segment.id}`} className="font-medium text-accent">
            {segment.name}
          </Link>
        ) : (
          <Input
            aria-label={t("name")}
            value={name}
            maxLength={100}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => event.key === "Enter" && void rename()}
          />
        )}
      </Cell>
      <Cell className="text-ink-2">{words(segment.filter) || t("editor.everybody")}</Cell>
      <Cell className="whitespace-nowrap">
        <AudienceCount filter={segment.filter} />
      </Cell>
      <Cell className="text-ink-2">{segment.by}</Cell>
      {mayEdit && (
        <Cell className="text-right whitespace-nowrap">
          {name === null ? (
            <Button tone="quiet" size="sm" onClick={() => setName(segment.name)}>
              {t("rename")}
            </Button>
          ) : (
            <Button tone="quiet" size="sm" onClick={() => void rename()}>
              {common("save")}
            </Button>
          )}
          <ConfirmDialog
            title={t("delete")}
            confirmLabel={t("delete")}
            danger
            trigger={
              <Button tone="quiet" size="sm">
                {t("delete")}
              </Button>
            }
            onConfirm={remove}
          >
            {t("deleteText", { name: segment.name })}
          </ConfirmDialog>
        </Cell>
      )}
    </Row>
  );
}
