"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";

type Done = { ok: true } | { ok: false; message: string };

type RowEdit = {
  name: string;
  /** How the name is shown while nobody changes it. */
  shown: ReactNode;
  rename: (name: string) => Promise<Done>;
  remove: () => Promise<Done>;
  words: Record<"name" | "rename" | "renamed" | "remove" | "removed" | "removeTitle" | "removeText", string>;
};

/** A row of a list that is renamed in its place and removed after a question: what stands in its two cells. */
export function useRowEdit({ name, shown, rename, remove, words }: RowEdit) {
  const common = useTranslations("common.actions");
  const router = useRouter();
  const [typed, setTyped] = useState<string | null>(null);

  async function save() {
    if (typed === null) return;
    const result = await rename(typed);
    if (!result.ok) return toast({ text: result.message, meaning: "danger" });
    setTyped(null);
    router.refresh();
    return toast({ text: words.renamed });
  }

  async function confirmed() {
    const result = await remove();
    toast(result.ok ? { text: words.removed } : { text: result.message, meaning: "danger" });
    router.refresh();
  }

  const field =
    typed === null ? (
      shown
    ) : (
      <Input
        aria-label={words.name}
        value={typed}
        maxLength={100}
        autoFocus
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") void save();
          if (event.key === "Escape") setTyped(null);
        }}
      />
    );
  const buttons = (
    <>
      {typed === null ? (
        <Button size="sm" tone="quiet" onClick={() => setTyped(name)}>
          {words.rename}
        </Button>
      ) : (
        <Button size="sm" tone="primary" onClick={save}>
          {common("save")}
        </Button>
      )}
      <ConfirmDialog
        title={words.removeTitle}
        confirmLabel={words.remove}
        danger
        trigger={
          <Button size="sm" tone="quiet">
            {words.remove}
          </Button>
        }
        onConfirm={confirmed}
      >
        {words.removeText}
      </ConfirmDialog>
    </>
  );
  return { field, buttons };
}
