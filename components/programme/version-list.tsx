"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Moment } from "@/components/ui/moment";
import { Panel } from "@/components/ui/panel";
import { toast } from "@/components/ui/toast";
import { archiveProgrammeVersionAction } from "@/server/programme/actions";
import type { VersionView } from "@/server/programme/view";

type VersionListProps = { versions: readonly VersionView[]; zone: string; mayPublish: boolean };

const tones: Record<VersionView["state"], Tone> = {
  inForce: "success",
  scheduled: "info",
  past: "neutral",
  withdrawn: "warning",
};

/** P1: versions, the latest first, each with the time for which it holds. */
export function VersionList({ versions, zone, mayPublish }: VersionListProps) {
  const t = useTranslations("programme.versions");
  return (
    <Panel>
      <ul>
        {versions.map((item) => (
          <li
            key={item.version}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2.5 last:border-b-0"
          >
            <Link href={`/programme/versions/${item.version}`} className="font-medium hover:underline">
              {t("name", { number: item.version })}
            </Link>
            <Badge tone={tones[item.state]}>{t(`states.${item.state}`)}</Badge>
            <span className="text-ink-2">
              {t("from")} <Moment at={item.from} zone={zone} />
            </span>
            <span className="text-sm text-ink-3">{item.publishedBy}</span>
            {mayPublish && item.state === "scheduled" && <Withdraw version={item.version} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Withdraw({ version }: { version: number }) {
  const t = useTranslations("programme.versions");
  const router = useRouter();
  async function withdraw() {
    const result = await archiveProgrammeVersionAction({ version });
    if (!result.ok) toast({ text: result.message, meaning: "danger" });
    router.refresh();
  }
  return (
    <ConfirmDialog
      title={t("withdrawTitle", { number: version })}
      confirmLabel={t("withdraw")}
      danger
      trigger={
        <Button size="sm" tone="quiet" className="ml-auto">
          {t("withdraw")}
        </Button>
      }
      onConfirm={withdraw}
    >
      {t("withdrawText")}
    </ConfirmDialog>
  );
}
