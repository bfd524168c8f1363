import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { SaleStatus } from "@/core/sales/state";

const tones: Record<SaleStatus, Tone> = {
  draft: "neutral",
  placed: "warning",
  paid: "success",
  partlyReturned: "info",
  returned: "info",
  cancelled: "neutral",
};

/** Where a sale stands. */
export function StatusBadge({ status }: { status: SaleStatus }) {
  const t = useTranslations("sales.statuses");
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
