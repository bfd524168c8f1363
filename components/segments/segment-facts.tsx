"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { SegmentDesk } from "@/server/segments/get-segment-desk";

type Product = { id: string; name: string };

/** What filters may name, shared by the parts of the editor. */
export type SegmentFacts = SegmentDesk & {
  /** Learns the name of a product that was just chosen. */
  onNamed: (product: Product) => void;
};

const FactsContext = createContext<SegmentFacts | null>(null);

export function SegmentFactsProvider({ desk, children }: { desk: SegmentDesk; children: ReactNode }) {
  const [learned, setLearned] = useState<Product[]>([]);
  const facts = useMemo(
    () => ({
      ...desk,
      products: [...desk.products, ...learned],
      onNamed: (product: Product) => setLearned((known) => [...known, product]),
    }),
    [desk, learned],
  );
  return <FactsContext value={facts}>{children}</FactsContext>;
}

export function useSegmentFacts(): SegmentFacts {
  const facts = useContext(FactsContext);
  if (!facts) throw new Error("outside of what knows segments");
  return facts;
}
