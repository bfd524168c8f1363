"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import type { Screen, ScreenKey } from "./screens";

/** Where a screen's count of what waits is asked for; a screen that is not here has none. */
const addresses: Partial<Record<ScreenKey, string>> = { blockedDiscounts: "/sales/blocked/calls/count" };

const pause = 20_000;

/** How much waits behind the screens of the menu: asked for with each page, and again and again while one looks. */
export function useWaitingCounts(screens: readonly Screen[]): Partial<Record<ScreenKey, number>> {
  const path = usePathname();
  const [counts, setCounts] = useState<Partial<Record<ScreenKey, number>>>({});
  const asked = screens.filter(({ key }) => addresses[key]).map(({ key }) => key);
  const list = asked.join(" ");

  // biome-ignore lint/correctness/useExhaustiveDependencies: `path` is a reason to ask again, `list` stands for `asked`
  useEffect(() => {
    const quitting = new AbortController();
    const ask = () => {
      if (document.visibilityState !== "visible") return;
      for (const key of asked) {
        waitingAt(addresses[key] ?? "", quitting.signal).then((waiting) => {
          if (waiting !== null) setCounts((before) => ({ ...before, [key]: waiting }));
        });
      }
    };
    ask();
    const timer = setInterval(ask, pause);
    document.addEventListener("visibilitychange", ask);
    return () => {
      quitting.abort();
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [list, path]);

  return counts;
}

/** Null when there is no answer: what was known stays. */
async function waitingAt(address: string, signal: AbortSignal): Promise<number | null> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
      signal,
    });
    const answer = (await response.json()) as { ok: boolean; value?: { waiting: number } };
    return answer.ok ? (answer.value?.waiting ?? null) : null;
  } catch {
    return null;
  }
}
