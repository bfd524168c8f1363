"use client";

import { useTranslations } from "next-intl";
import { useSave } from "@/components/settings/use-save";
import { browserName } from "@/core/people/browser-name";
import { endOtherSessionsAction } from "@/server/account/actions";
import type { SessionView } from "@/server/account/show-account";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { Moment } from "../ui/moment";
import { toast } from "../ui/toast";

type SessionListProps = { sessions: readonly SessionView[]; zone: string };

/** Where one is signed in and since when. */
export function SessionList({ sessions, zone }: SessionListProps) {
  const t = useTranslations("account");
  return (
    <ul className="max-w-2xl divide-y divide-line rounded-md border border-line bg-surface">
      {sessions.map(({ id, userAgent, ip, lastSeenAt, startedAt, isThis }) => (
        <li key={id} className="flex flex-col gap-0.5 px-4 py-3">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className="font-medium" title={userAgent ?? undefined}>
              <Browser userAgent={userAgent} />
            </span>
            {isThis && <Badge tone="success">{t("thisOne")}</Badge>}
            {ip && <span className="text-sm text-ink-2">{ip}</span>}
          </p>
          <p className="text-sm text-ink-2">
            {t("lastSeen")}: <Moment at={lastSeenAt} zone={zone} /> · {t("since")}:{" "}
            <Moment at={startedAt} zone={zone} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Browser({ userAgent }: { userAgent: string | null }) {
  const t = useTranslations("account");
  const name = browserName(userAgent);
  if (!name) return t("unknown");
  return name.system ? t("on", { browser: name.browser, system: name.system }) : name.browser;
}

/** Signs out everywhere else, after a question. */
export function EndOtherSessions() {
  const t = useTranslations("account");
  const { save } = useSave();
  return (
    <ConfirmDialog
      danger
      title={t("endOthersTitle")}
      confirmLabel={t("endOthers")}
      trigger={<Button>{t("endOthers")}</Button>}
      onConfirm={async () => {
        const result = await endOtherSessionsAction({});
        if (!result.ok) toast({ text: result.message, meaning: "danger" });
        else await save(async () => result, t("ended"));
      }}
    >
      {t("endOthersQuestion")}
    </ConfirmDialog>
  );
}
