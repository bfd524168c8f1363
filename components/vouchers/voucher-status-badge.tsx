import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { VoucherStatus } from "@/core/vouchers/voucher-status";

const tones = {
  active: "success",
  notYetValid: "info",
  usedUp: "neutral",
  expired: "warning",
  cancelled: "danger",
} as const satisfies Record<VoucherStatus, string>;

export function VoucherStatusBadge({ status }: { status: VoucherStatus }) {
  const t = useTranslations("vouchers.statuses");
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
