"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Shows the page anew every second while something is under way. */
export function useRefreshing(isRunning: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => router.refresh(), 1_000);
    return () => clearInterval(timer);
  }, [isRunning, router]);
}
