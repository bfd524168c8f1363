"use client";

import { Coins } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Popover } from "@/components/ui/popover";
import { PointsForm } from "./points-form";
import { useRegister } from "./register-context";
import { panelKeys } from "./use-keys";

/** Opens how many points are to be spent. */
export function PointsButton() {
  const t = useTranslations("register.points");
  const { panel, open, close, isLocked } = useRegister();
  return (
    <Popover
      title={t("title")}
      align="end"
      className="w-80"
      open={panel === "points"}
      onOpenChange={(isOpen) => (isOpen ? open("points") : close())}
      trigger={
        <Button tone="quiet" size="sm" className="-ml-2.5" disabled={isLocked}>
          <Coins aria-hidden />
          {t("spend")}
          <span className="max-sm:hidden">
            <Kbd>{panelKeys.points}</Kbd>
          </span>
        </Button>
      }
    >
      <PointsForm />
    </Popover>
  );
}
