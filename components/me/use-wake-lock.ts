"use client";

import { useEffect, useState } from "react";

/**
 * Keeps the screen on while the component is shown, where the browser can; it is asked again when the page comes
 * back to the front.
 * @returns whether it holds
 */
export function useWakeLock(): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let over = false;
    async function hold() {
      if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
      // Refused in battery saving: the card is shown all the same.
      lock = await navigator.wakeLock.request("screen").catch(() => null);
      if (over) await lock?.release();
      else setHeld(lock !== null);
    }
    void hold();
    document.addEventListener("visibilitychange", hold);
    return () => {
      over = true;
      document.removeEventListener("visibilitychange", hold);
      void lock?.release();
    };
  }, []);
  return held;
}
