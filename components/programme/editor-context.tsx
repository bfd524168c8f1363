"use client";

import { createContext, type ReactNode, useContext } from "react";
import { Field } from "@/components/ui/field";
import type { GroupChoice } from "../catalogue/group-options";

/** What the parts of the editor share: names to choose from and what is wrong where. */
export type EditorFacts = {
  groups: readonly GroupChoice[];
  products: readonly { id: string; name: string }[];
  categories: readonly string[];
  series: readonly string[];
  currency: string;
  zone: string;
  /** Grades of this very draft. */
  grades: readonly { key: string; name: string }[];
  problems: readonly { path: string; message: string }[];
  /** Learns the name of a product that was just chosen. */
  onNamed: (product: { id: string; name: string }) => void;
};

const EditorContext = createContext<EditorFacts | null>(null);
export const EditorProvider = EditorContext.Provider;

export function useEditor(): EditorFacts {
  const facts = useContext(EditorContext);
  if (!facts) throw new Error("outside of the programme's editor");
  return facts;
}

/** What is wrong at a path or anywhere below it. */
export function useProblems(path: string, deep = false): string[] {
  return useEditor()
    .problems.filter((problem) => problem.path === path || (deep && problem.path.startsWith(`${path}.`)))
    .map(({ message }) => message);
}

type DraftFieldProps = {
  /** Path of the value in the programme, by which its problems are found. */
  path: string;
  label: string;
  hint?: string;
  hideLabel?: boolean;
  className?: string;
  children: ReactNode;
};

/** A field of the draft with its problems beside it. */
export function DraftField({ path, ...rest }: DraftFieldProps) {
  return <Field {...rest} error={useProblems(path)} />;
}
