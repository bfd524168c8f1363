"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "@/components/ui/toast";
import type { ActionResult } from "@/server/gate/action";

/** Runs an action of the settings: says that it is under way, why it was refused or that it is saved, and shows the new state. */
export function useSave() {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  /** @returns what was answered, or null when it was refused */
  async function save<T>(act: () => Promise<ActionResult<T>>, done: string): Promise<{ value: T } | null> {
    setPending(true);
    const result = await act();
    setPending(false);
    setRefused(result.ok ? null : result.message);
    if (!result.ok) return null;
    toast({ text: done });
    router.refresh();
    return { value: result.value };
  }

  return { save, pending, refused, clear: () => setRefused(null) };
}
