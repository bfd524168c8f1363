"use client";

import { LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Amount, PointsAmount } from "@/components/ui/amount";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";
import { PointsButton } from "./points-button";
import { useRegister } from "./register-context";
import { panelKeys } from "./use-keys";

/** The third region: what it comes to. Every row has its place whether or not there is something in it. */
export function TotalRegion({ className }: { className?: string }) {
  const t = useTranslations("register.total");
  const { shown, desk, cart, facts, open, isLocked } = useRegister();
  const { quote, isConfirmed } = shown;
  const { currency } = desk;
  const total = quote?.total ?? 0;
  const isEarnedKnown = isConfirmed || !quote?.incomplete;
  const isReady = cart.lines.length > 0 && quote !== null && facts.isComplete && !isLocked;
  return (
    <section
      aria-label={t("title")}
      className={classNames("flex flex-col gap-1 bg-surface p-3 lg:pr-6", className)}
    >
      <dl className="flex flex-1 flex-col gap-0.5 max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-4 lg:flex-none">
        <Figure label={t("subtotal")}>
          <Amount value={quote?.subtotal ?? 0} currency={currency} />
        </Figure>
        <Figure label={t("discount")} isQuiet={!quote?.discount && !quote?.couponPart}>
          <Amount value={-((quote?.discount ?? 0) + (quote?.couponPart ?? 0))} currency={currency} />
        </Figure>
        <Figure label={<PointsButton />} isQuiet={!quote?.pointsPart}>
          <Amount value={-(quote?.pointsPart ?? 0)} currency={currency} />
        </Figure>
        <Figure label={t("earns")} isQuiet={!quote?.points.earned}>
          {isEarnedKnown ? <PointsAmount value={quote?.points.earned ?? 0} signed /> : "…"}
        </Figure>
      </dl>
      <div className="mt-1 flex items-end justify-between gap-3 border-t border-line pt-2">
        <span className="text-md font-medium">{t("total")}</span>
        <output
          aria-live="polite"
          aria-busy={!isConfirmed}
          className="flex items-center gap-2 text-xl font-semibold text-ink"
          data-testid="total"
        >
          <LoaderCircle
            role="img"
            aria-label={t("checking")}
            className={classNames(
              "size-4 text-ink-3 transition-opacity duration-300 motion-safe:animate-spin",
              isConfirmed ? "opacity-0" : "opacity-100",
            )}
          />
          <Amount value={total} currency={currency} />
        </output>
      </div>
      {quote && quote.certificatePart > 0 && (
        <dl>
          <Figure label={t("certificates")}>
            <Amount value={-quote.certificatePart} currency={currency} />
          </Figure>
          <Figure label={t("due")}>
            <Amount value={quote.due} currency={currency} className="text-lg font-semibold" />
          </Figure>
        </dl>
      )}
      <Button
        tone="primary"
        size="xl"
        className="mt-1 w-full"
        disabled={!isReady}
        onClick={() => open("pay")}
      >
        {t("pay")}
        <span className="max-sm:hidden">
          <Kbd>{panelKeys.pay}</Kbd>
        </span>
      </Button>
    </section>
  );
}

function Figure({ label, isQuiet, children }: { label: ReactNode; isQuiet?: boolean; children: ReactNode }) {
  return (
    <div className="flex min-h-7 items-center justify-between gap-3">
      <dt className="text-ink-2">{label}</dt>
      <dd className={isQuiet ? "text-ink-3" : "font-medium"}>{children}</dd>
    </div>
  );
}
