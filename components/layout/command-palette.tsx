"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Modal } from "@/components/ui/modal";
import { type PaletteEntry, PaletteList } from "./palette-list";
import type { PaletteSearch } from "./use-palette-search";

type CommandPaletteProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  search: PaletteSearch;
  screens: readonly PaletteEntry[];
  actions: readonly PaletteEntry[];
};

/** Ctrl+K: finds records on the server, screens and actions here; arrows and Enter, or a touch. */
export function CommandPalette({ open, onOpenChange, ...rest }: CommandPaletteProps) {
  const t = useTranslations("navigation.palette");
  const router = useRouter();
  return (
    <Modal
      open={open}
      onClose={() => onOpenChange(false)}
      className="items-start justify-center overflow-hidden px-4 pt-[12vh] open:flex max-sm:pt-4"
    >
      {(ids) => (
        <div className="pop-motion w-full max-w-xl overflow-hidden rounded-md border border-line bg-raised shadow-float">
          <h2 id={ids.title} className="sr-only">
            {t("title")}
          </h2>
          <PaletteList
            {...rest}
            onGo={(href) => {
              onOpenChange(false);
              router.push(href);
            }}
          />
        </div>
      )}
    </Modal>
  );
}
