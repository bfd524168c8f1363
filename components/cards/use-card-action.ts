"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "@/components/ui/toast";
import type { ActionResult } from "@/server/gate/action";

/** Runs an action about a card: says it is under way, why it was refused, or what was done, and shows the new state. */
export function useCardAction() {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  /** @returns whether it was done */
  async function run<T>(act: () => Promise<ActionResult<T>>, done: (value: T) => string): Promise<boolean> {
    setPending(true);
    const result = await act();
    setPending(false);
    setRefused(result.ok ? null : (result.issues[0]?.message ?? result.message));
    if (!result.ok) return false;
    toast({ text: done(result.value) });
    router.refresh();
    return true;
  }

  return { run, pending, refused, clear: () => setRefused(null) };
}
