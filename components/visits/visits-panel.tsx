"use client";

import { MoreHorizontal } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { Moment } from "@/components/ui/moment";
import { Section } from "@/components/ui/section";
import { toast } from "@/components/ui/toast";
import { formatDate } from "@/i18n/format-date";
import { updateVisitAction } from "@/server/visits/actions";
import type { VisitView } from "@/server/visits/view";
import { PlanVisit } from "./plan-visit";

type Props = { customer: string; visits: readonly VisitView[]; mayEdit: boolean };

/** K10: a customer's visits: plan one, confirm it, and note how it went. */
export function VisitsPanel({ customer, visits, mayEdit }: Props) {
  const t = useTranslations("visits");
  return (
    <Section title={t("title")} actions={mayEdit && <PlanVisit customer={customer} />}>
      {visits.length === 0 && <p className="text-ink-3">{t("empty")}</p>}
      <ul className="flex flex-col">
        {visits.map((visit) => (
          <li key={visit.id} className="flex items-center gap-3 border-line border-b py-1.5">
            <div className="min-w-0 flex-1">
              <Moment at={visit.at} zone={visit.zone} />
              <Badge tone={tones[visit.status]} className="ml-2">
                {t(`statuses.${visit.status}`)}
              </Badge>
              <VisitDetails visit={visit} />
            </div>
            {mayEdit && <VisitMenu visit={visit} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const tones: Record<VisitView["status"], Tone> = {
  planned: "neutral",
  confirmed: "info",
  came: "success",
  noShow: "warning",
  cancelled: "neutral",
};

function VisitDetails({ visit: { sales, note, employee } }: { visit: VisitView }) {
  const t = useTranslations("visits");
  if (sales.length === 0 && !note && !employee) return null;
  return (
    <span className="block truncate text-sm text-ink-3">
      {sales.map(({ id, number }) => (
        <Link key={id} href={`/sales/${id}`} className="mr-2 text-accent">
          {t("sale", { number })}
        </Link>
      ))}
      {[employee?.name, note].filter(Boolean).join(", ")}
    </span>
  );
}

const next: Record<VisitView["status"], readonly VisitView["status"][]> = {
  planned: ["confirmed", "came", "noShow", "cancelled"],
  confirmed: ["came", "noShow", "cancelled"],
  came: ["noShow"],
  noShow: ["came"],
  cancelled: ["planned"],
};

function VisitMenu({ visit }: { visit: VisitView }) {
  const t = useTranslations("visits");
  const locale = useLocale();
  const router = useRouter();

  async function mark(status: VisitView["status"]) {
    const result = await updateVisitAction({ id: visit.id, status });
    if (!result.ok) toast({ text: result.message });
    router.refresh();
  }

  return (
    <Menu
      trigger={
        <IconButton label={t("change", { date: formatDate(visit.at, locale, visit.zone) })}>
          <MoreHorizontal aria-hidden />
        </IconButton>
      }
    >
      {next[visit.status].map((status) => (
        <MenuItem key={status} onSelect={() => mark(status)} danger={status === "cancelled"}>
          {t(`mark.${status}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
