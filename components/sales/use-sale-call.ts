"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { newIdempotencyKey } from "@/components/customers/new-idempotency-key";
import { toast } from "@/components/ui/toast";
import type { ActionResult } from "@/server/gate/action";

type Key = { idempotencyKey: string };

/**
 * Calls an action for a dialog: one key from opening to success, so that a second click counts once; the page shows
 * the result, or the dialog shows why not.
 */
export function useSaleCall<T>(onDone: (value: T) => string) {
  const router = useRouter();
  const [key, setKey] = useState(newIdempotencyKey);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function run(call: (key: Key) => Promise<ActionResult<T>>): Promise<boolean> {
    setPending(true);
    setProblem(null);
    try {
      const result = await call({ idempotencyKey: key });
      if (!result.ok) {
        setProblem(result.message);
        return false;
      }
      setKey(newIdempotencyKey());
      toast({ text: onDone(result.value) });
      router.refresh();
      return true;
    } finally {
      setPending(false);
    }
  }

  return { run, pending, problem };
}
