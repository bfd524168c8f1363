import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { MessageSummary } from "@/server/outbox/list-outbox";

const tones: Record<MessageSummary["state"], Tone> = {
  queued: "neutral",
  sending: "info",
  sent: "success",
  kept: "neutral",
  failed: "danger",
  uncertain: "warning",
};

/** Where a message stands, in a word. */
export function StateBadge({ state }: { state: MessageSummary["state"] }) {
  const t = useTranslations("outbox");
  return <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>;
}
