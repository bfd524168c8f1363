"use client";

import { useEffect, useState } from "react";
import type { z } from "zod";
import type { ActionResult } from "@/server/gate/action";
import type { SegmentCalls } from "@/server/segments/calls";

type Name = keyof SegmentCalls;

const typingPause = 250;

export type LiveAnswer<T> = { value: T | null; pending: boolean; refused: string | null };

/**
 * Asks the server while one edits: after a pause, and gives up the question before. What was answered last stays in
 * sight until the next answer. Null asks nothing.
 */
export function useLiveAnswer<N extends Name>(
  name: N,
  input: z.input<SegmentCalls[N]["input"]> | null,
): LiveAnswer<z.output<SegmentCalls[N]["output"]>> {
  type Value = z.output<SegmentCalls[N]["output"]>;
  const [answer, setAnswer] = useState<LiveAnswer<Value>>({
    value: null,
    pending: input !== null,
    refused: null,
  });
  const asked = input === null ? null : JSON.stringify(input);

  useEffect(() => {
    if (asked === null) {
      setAnswer({ value: null, pending: false, refused: null });
      return;
    }
    const controller = new AbortController();
    setAnswer((last) => ({ ...last, pending: true }));
    const timer = setTimeout(async () => {
      const result = await ask<Value>(name, asked, controller.signal);
      if (controller.signal.aborted) return;
      setAnswer(
        result.ok
          ? { value: result.value, pending: false, refused: null }
          : { value: null, pending: false, refused: result.message },
      );
    }, typingPause);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [name, asked]);

  return answer;
}

async function ask<T>(name: Name, body: string, signal: AbortSignal): Promise<ActionResult<T>> {
  try {
    const response = await fetch(`/customers/segments/calls/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      signal,
    });
    return (await response.json()) as ActionResult<T>;
  } catch {
    return { ok: false, code: "lost", message: "", params: {}, issues: [] };
  }
}
