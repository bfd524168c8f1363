"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useKeptDraft } from "@/components/layout/use-kept-draft";
import { putDraftAction } from "@/server/programme/actions";
import type { ProblemView } from "@/server/programme/view";
import type { Draft } from "./draft";

const typingPause = 700;

export type SavingState = "saved" | "unsaved" | "saving" | "conflict" | "failed";

type Start = { draft: Draft; updatedAt: string | null; problems: readonly ProblemView[] };

/**
 * Saves the draft while it is typed, one save at a time. What is not saved yet survives a reload; a draft that
 * somebody else changed meanwhile is not overwritten unless the person says so.
 */
export function useDraftSaving(start: Start) {
  const kept = useKeptDraft("programme", { draft: start.draft, seen: start.updatedAt });
  const [state, setState] = useState<SavingState>("saved");
  const [message, setMessage] = useState<string | null>(null);
  const [problems, setProblems] = useState(start.problems);
  const latest = useRef(kept.draft);
  latest.current = kept.draft;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef(false);

  const { change, settle } = kept;

  const save = useCallback(
    async (overwrite = false) => {
      if (running.current) return;
      running.current = true;
      setState("saving");
      const sent = latest.current;
      const seen = overwrite ? null : sent.seen;
      const result = await putDraftAction({ ...sent.draft, ...(seen ? { updatedAt: seen } : {}) }).catch(
        () => null,
      );
      running.current = false;
      if (result === null) {
        setState("failed");
        timer.current = setTimeout(save, typingPause * 6);
        return;
      }
      if (!result.ok) {
        setMessage(result.message);
        setProblems(
          result.issues.map(({ path, message: text }) => ({ path, message: text, code: "gives_nothing" })),
        );
        setState(result.code === "changed_meanwhile" ? "conflict" : "failed");
        return;
      }
      setMessage(null);
      setProblems(result.value.problems);
      const isLatest = latest.current.draft === sent.draft;
      const next = { draft: latest.current.draft, seen: result.value.updatedAt };
      if (isLatest) settle(next);
      else change(next);
      setState(isLatest ? "saved" : "unsaved");
      if (!isLatest) timer.current = setTimeout(save, typingPause);
    },
    [change, settle],
  );

  // What an earlier visit left unsaved is saved now.
  useEffect(() => {
    if (kept.kept) void save();
    return () => clearTimeout(timer.current);
  }, [kept.kept, save]);

  return {
    draft: kept.draft.draft,
    state,
    message,
    problems,
    save,
    edit: (draft: Draft) => {
      change({ ...latest.current, draft });
      setState("unsaved");
      clearTimeout(timer.current);
      timer.current = setTimeout(save, typingPause);
    },
  };
}
