import { Medal } from "lucide-react";
import type { ReactNode } from "react";
import { Badge, type Tone } from "./badge";

const hues: readonly Tone[] = ["gold", "silver", "bronze"];

/** A grade or class by its key; gold, silver and bronze have their own hues, any other is neutral. */
export function GradeBadge({ grade, children }: { grade: string; children: ReactNode }) {
  const tone = hues.find((hue) => hue === grade) ?? "neutral";
  return (
    <Badge tone={tone}>
      <Medal aria-hidden />
      {children}
    </Badge>
  );
}
