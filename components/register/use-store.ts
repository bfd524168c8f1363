"use client";

import { useEffect, useState } from "react";
import type { RegisterDesk } from "@/server/register/get-desk";

const storageKey = "regulars.store";

/** The store in which this device stands; remembered by the device. */
export function useStore(desk: RegisterDesk, first: string): [string, (store: string) => void] {
  const [store, setStore] = useState(first);

  useEffect(() => {
    const remembered = localStorage.getItem(storageKey);
    if (desk.stores.some(({ id }) => id === remembered)) setStore(remembered ?? first);
  }, [desk.stores, first]);

  function choose(next: string) {
    setStore(next);
    localStorage.setItem(storageKey, next);
  }
  return [store, choose];
}
