"use client";

import { useCallback, useEffect, useState } from "react";

export type Connection = {
  isLost: boolean;
  /** Counts up whenever it is worth asking again what could not be asked. */
  turn: number;
  /** Hears how each call ended. */
  heard: (code: string | null) => void;
};

const pause = 4_000;

/** Whether the server can be reached: learnt from the calls themselves, for a network may be there without it. */
export function useConnection(): Connection {
  const [isLost, setLost] = useState(false);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    const back = () => setTurn((before) => before + 1);
    const gone = () => setLost(true);
    window.addEventListener("online", back);
    window.addEventListener("offline", gone);
    return () => {
      window.removeEventListener("online", back);
      window.removeEventListener("offline", gone);
    };
  }, []);

  useEffect(() => {
    if (!isLost) return;
    const timer = setInterval(() => setTurn((before) => before + 1), pause);
    return () => clearInterval(timer);
  }, [isLost]);

  const heard = useCallback((code: string | null) => setLost(code === "lost"), []);
  return { isLost, turn, heard };
}
