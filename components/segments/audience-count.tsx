"use client";

import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import type { Filter } from "@/core/segments/group";
import { useLiveAnswer } from "./use-live-answer";

/** How many customers a filter chooses, asked anew while it is edited. */
export function AudienceCount({ filter }: { filter: Filter }) {
  const t = useTranslations("segments");
  const { value, pending, refused } = useLiveAnswer("count", filter);
  if (refused !== null) return <p className="text-sm text-danger">{refused || t("countLost")}</p>;
  return (
    <p
      role="status"
      aria-busy={pending}
      className={classNames("font-medium tabular-nums", pending && "text-ink-3")}
    >
      {value === null ? t("counting") : t("count", { count: value.customers })}
    </p>
  );
}
