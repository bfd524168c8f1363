"use client";

import { UserRoundSearch, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { SkeletonLines } from "@/components/ui/skeleton";
import { CustomerCards } from "./customer-cards";
import { CustomerHints } from "./customer-hints";
import { useRegister } from "./register-context";
import { panelKeys } from "./use-keys";

/** The second region: for whom it is sold, and what the seller should know. */
export function CustomerRegion() {
  const t = useTranslations("register.customer");
  const { cart, facts, open, change, isLocked } = useRegister();
  const known = facts.customer;
  return (
    <section aria-label={t("title")} className="flex flex-col gap-2">
      <div className="flex min-h-10 items-center gap-2">
        <h2 className="min-w-0 flex-1 truncate text-md font-semibold">
          {known?.view.name ?? cart.customer?.name ?? t("none")}
        </h2>
        <Button size="lg" className="px-2.5" disabled={isLocked} onClick={() => open("customer")}>
          <UserRoundSearch aria-hidden />
          <span className={cart.customer ? "sr-only" : ""}>{cart.customer ? t("change") : t("choose")}</span>
          <span className="max-sm:hidden">
            <Kbd>{panelKeys.customer}</Kbd>
          </span>
        </Button>
        {cart.customer && (
          <IconButton
            label={t("remove")}
            size="lg"
            disabled={isLocked}
            onClick={() => change({ do: "dropCustomer" })}
          >
            <X aria-hidden />
          </IconButton>
        )}
      </div>
      {cart.customer === null && <p className="text-ink-2">{t("noneHint")}</p>}
      {cart.customer !== null && !known && !facts.problem && <SkeletonLines lines={3} />}
      {facts.problem && <p className="text-danger">{facts.problem.message}</p>}
      {known && (
        <>
          <CustomerHints customer={known.view} facts={known.facts} />
          <CustomerCards cards={known.view.cards} />
        </>
      )}
    </section>
  );
}
