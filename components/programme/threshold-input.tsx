"use client";

import { IntegerInput } from "@/components/ui/integer-input";
import { MoneyInput } from "@/components/ui/money-input";
import { useEditor } from "./editor-context";

type ThresholdInputProps = {
  basis: "sold" | "paid" | "visits" | undefined;
  value: number | undefined;
  /** Minor units, or a number of visits; null when emptied. */
  onValueChange: (value: number | null) => void;
};

/** A sum to reach, or a number of visits. */
export function ThresholdInput({ basis, value, onValueChange }: ThresholdInputProps) {
  const { currency } = useEditor();
  const wiring = {
    value: value ?? null,
    onValueChange: (next: number | null | undefined) => next !== undefined && onValueChange(next),
  };
  return basis === "visits" ? <IntegerInput {...wiring} /> : <MoneyInput currency={currency} {...wiring} />;
}
