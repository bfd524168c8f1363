"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTransition } from "react";

type Changes = Record<string, string | null>;

/** A list's state lives in the address, so that a link shows the same and "back" leads back. */
export function useUrlState() {
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const [pending, startTransition] = useTransition();

  /** The address with some parameters set and others (null or "") taken out. */
  function href(changes: Changes): string {
    const next = new URLSearchParams(params);
    for (const [key, value] of Object.entries(changes)) {
      if (value === null || value === "") next.delete(key);
      else next.set(key, value);
    }
    const query = next.toString();
    return query === "" ? path : `${path}?${query}`;
  }

  return {
    params,
    /** The server is preparing the list that was asked for. */
    pending,
    href,
    /** Changes what is listed: that starts at the first page again. */
    set: (changes: Changes) =>
      startTransition(() => router.replace(href({ cursor: null, ...changes }), { scroll: false })),
  };
}
