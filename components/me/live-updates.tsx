"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Shows the page anew when the server tells that something moved: a sale was paid, points were given. */
export function LiveUpdates() {
  const router = useRouter();
  useEffect(() => {
    // The browser connects again by itself when the stream ends or breaks.
    const events = new EventSource("/me/events");
    events.addEventListener("change", () => router.refresh());
    return () => events.close();
  }, [router]);
  return null;
}
