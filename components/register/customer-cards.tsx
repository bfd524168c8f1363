"use client";

import { CreditCard } from "lucide-react";
import { useTranslations } from "next-intl";
import { PointsAmount } from "@/components/ui/amount";
import { Badge } from "@/components/ui/badge";
import { Day } from "@/components/ui/moment";
import { expiresSoon } from "@/core/points/expires-soon";
import { calendarDay } from "@/core/time/calendar-day";
import type { RegisterCustomer } from "@/server/register/customer-view";
import { useRegister } from "./register-context";

/** Cards with what is on them, what expires next, and why one does not work. Closed ones say nothing here. */
export function CustomerCards({ cards }: { cards: RegisterCustomer["cards"] }) {
  const t = useTranslations("register.customer");
  const { cart, change, facts } = useRegister();
  const { now, zone, programme } = facts.quoteFacts;
  // P10: as many days ahead as the programme warns customers.
  const isSoon = (on: string) => expiresSoon(on, calendarDay(now, zone), programme.expiry.warnDays);
  const open = cards.filter(({ status }) => status !== "closed");
  if (open.length === 0) return <p className="text-ink-2">{t("noCard")}</p>;
  const used = cart.card ?? open.find(({ status }) => status === "active")?.number;
  return (
    <ul aria-label={t("cards")} className="flex flex-col divide-y divide-line border-y border-line">
      {open.map((card) => (
        <li key={card.number} className="flex flex-col py-1.5">
          <div className="flex min-h-6 items-center gap-2">
            <CreditCard aria-hidden className="size-4 shrink-0 text-ink-3" />
            <span className="min-w-0 flex-1 truncate">{card.number}</span>
            {card.status === "blocked" && <Badge tone="danger">{t("blocked")}</Badge>}
            <span className="font-semibold">
              <PointsAmount value={card.balance} />
            </span>
          </div>
          {open.length > 1 && card.number !== used && cart.customer && (
            <button
              type="button"
              className="min-h-6 self-start text-sm text-accent hover:underline"
              onClick={() =>
                cart.customer && change({ do: "setCustomer", customer: cart.customer, card: card.number })
              }
            >
              {t("useCard")}
            </button>
          )}
          {card.statusReason && <p className="text-sm text-danger">{card.statusReason}</p>}
          {card.expiring[0] && (
            <p className={isSoon(card.expiring[0].on) ? "text-sm text-warning" : "text-sm text-ink-3"}>
              {t.rich("expiring", {
                points: () => <PointsAmount value={card.expiring[0]?.points ?? 0} />,
                day: () => <Day date={card.expiring[0]?.on ?? ""} />,
              })}
            </p>
          )}
          {card.pending > 0 && (
            <p className="text-sm text-ink-2">
              {t("pending")} <PointsAmount value={card.pending} />
            </p>
          )}
          {card.debt > 0 && (
            <p className="text-sm text-danger">
              {t("debt")} <PointsAmount value={card.debt} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
