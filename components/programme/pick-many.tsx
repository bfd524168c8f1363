"use client";

import { PickedList, type PickedListProps } from "@/components/ui/picked-list";
import { useProblems } from "./editor-context";

/** Several of a list, with what is wrong with them in the draft. */
export function PickMany({ path, ...list }: PickedListProps & { path: string }) {
  const problems = useProblems(path, true);
  return (
    <PickedList {...list}>
      {problems.map((problem) => (
        <p key={problem} className="text-xs text-danger">
          {problem}
        </p>
      ))}
    </PickedList>
  );
}
