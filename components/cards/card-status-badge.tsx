import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { CardView } from "@/server/cards/card-view";

const tones: Record<CardView["status"], Tone> = { active: "success", blocked: "danger", closed: "neutral" };

export function CardStatusBadge({ status }: { status: CardView["status"] }) {
  return <Badge tone={tones[status]}>{useTranslations("cards.statuses")(status)}</Badge>;
}
