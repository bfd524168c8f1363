"use client";

import { useTranslations } from "next-intl";
import { useRoleName } from "@/components/people/role-name";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Moment } from "@/components/ui/moment";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { revokeKeyAction } from "@/server/settings/actions";
import type { KeyView } from "@/server/settings/keys";
import { useSave } from "./use-save";

/** Keys of programs: what each may, where it works, and the way to end it. */
export function KeysTable({ keys, zone }: { keys: readonly KeyView[]; zone: string }) {
  const t = useTranslations("settings.keys");
  const roleName = useRoleName();
  const { save } = useSave();
  return (
    <Table phoneRows className="max-w-4xl">
      <thead>
        <tr>
          <HeadCell>{t("name")}</HeadCell>
          <HeadCell>{t("begins")}</HeadCell>
          <HeadCell>{t("role")}</HeadCell>
          <HeadCell>{t("store")}</HeadCell>
          <HeadCell>{t("since")}</HeadCell>
          <HeadCell />
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <Row key={key.id} className={key.revokedAt ? "text-ink-3" : undefined}>
            <Cell className="font-medium">{key.name}</Cell>
            <Cell>
              <code className="text-sm">{key.hint}…</code>
            </Cell>
            <Cell>{key.role && roleName(key.role)}</Cell>
            <Cell>{key.store?.name ?? t("allStores")}</Cell>
            <Cell>
              <Moment at={key.createdAt} zone={zone} show="date" />
            </Cell>
            <Cell phone="aside" className="text-right">
              {key.revokedAt ? (
                <Badge>{t("revoked")}</Badge>
              ) : (
                <ConfirmDialog
                  danger
                  title={t("revokeTitle", { name: key.name })}
                  confirmLabel={t("revoke")}
                  trigger={
                    <Button size="sm" tone="quiet" aria-label={t("revokeTitle", { name: key.name })}>
                      {t("revoke")}
                    </Button>
                  }
                  onConfirm={() => save(() => revokeKeyAction({ id: key.id }), t("revokedNow"))}
                >
                  {t("revokeText")}
                </ConfirmDialog>
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
