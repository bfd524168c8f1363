"use client";

import { Bookmark, Trash2 } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import { toast } from "@/components/ui/toast";
import type { ActionResult } from "@/server/gate/action";
import { deleteViewAction, listViewsAction, saveViewAction } from "@/server/views/actions";
import type { SavedView } from "@/server/views/schema";
import type { useUrlState } from "./use-url-state";

/** One's own views of this list: what the address says, kept by name and opened again. */
export function SavedViews({ url }: { url: ReturnType<typeof useUrlState> }) {
  const t = useTranslations("ui.table.views");
  const list = usePathname();
  const [open, setOpen] = useState(false);
  const [views, setViews] = useState<readonly SavedView[]>([]);
  const current = queryOf(url.params);

  async function show(call: Promise<ActionResult<readonly SavedView[]>>): Promise<boolean> {
    const result = await call;
    if (result.ok) setViews(result.value);
    else toast({ text: result.message, meaning: "danger" });
    return result.ok;
  }

  async function remove({ id, name, query }: SavedView) {
    if (!(await show(deleteViewAction({ id })))) return;
    toast({ text: t("deleted"), undo: () => show(saveViewAction({ list, name, query })) });
  }

  return (
    <Popover
      align="end"
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) show(listViewsAction({ list }));
      }}
      className="w-72"
      trigger={
        <IconButton label={t("title")}>
          <Bookmark aria-hidden />
        </IconButton>
      }
      title={t("title")}
    >
      <ul className="-mx-1 flex flex-col">
        {views.map((view) => (
          <li key={view.id} className="flex items-center rounded-sm hover:bg-hover">
            <Link
              href={`${list}?${view.query}`}
              aria-current={view.query === current ? "true" : undefined}
              onClick={() => setOpen(false)}
              className="min-w-0 flex-1 truncate px-1 py-1.5 aria-[current=true]:font-medium aria-[current=true]:text-accent"
            >
              {view.name}
            </Link>
            <IconButton size="sm" label={t("delete", { name: view.name })} onClick={() => remove(view)}>
              <Trash2 aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      {current !== "" && <KeepForm onKeep={(name) => show(saveViewAction({ list, name, query: current }))} />}
      {current === "" && views.length === 0 && <p className="text-sm text-ink-2">{t("empty")}</p>}
    </Popover>
  );
}

function KeepForm({ onKeep }: { onKeep: (name: string) => Promise<boolean> }) {
  const t = useTranslations("ui.table.views");
  const [name, setName] = useState("");

  async function keep(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === "" || !(await onKeep(name))) return;
    setName("");
    toast({ text: t("kept") });
  }

  return (
    <form onSubmit={keep} className="mt-1 flex flex-col gap-2">
      <p className="text-sm text-ink-2">{t("save")}</p>
      <div className="flex gap-2">
        <Field label={t("name")} hideLabel className="flex-1">
          <Input
            value={name}
            maxLength={60}
            placeholder={t("name")}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <Button type="submit">{t("keep")}</Button>
      </div>
    </form>
  );
}

/** What a view keeps: the address without the page that one is on, its parts in one order. */
function queryOf(params: URLSearchParams): string {
  const kept = new URLSearchParams(params);
  kept.delete("cursor");
  kept.sort();
  return kept.toString();
}
