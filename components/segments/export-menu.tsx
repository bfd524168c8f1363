"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { Filter } from "@/core/segments/group";

/** K6: the customers as a file. A form, because taking them along is noted and so no reading. */
export function ExportMenu({ filter }: { filter: Filter }) {
  const t = useTranslations("segments");
  const form = useRef<HTMLFormElement>(null);
  const format = useRef<HTMLInputElement>(null);
  function send(value: string) {
    if (format.current) format.current.value = value;
    form.current?.submit();
  }
  return (
    <>
      <form ref={form} method="post" action="/customers/export" className="hidden">
        <input type="hidden" name="filter" value={JSON.stringify(filter)} />
        <input type="hidden" name="format" ref={format} defaultValue="xlsx" />
      </form>
      <Menu
        trigger={
          <Button size="sm">
            <Download aria-hidden />
            {t("export")}
          </Button>
        }
      >
        <MenuItem onSelect={() => send("xlsx")}>{t("exportXlsx")}</MenuItem>
        <MenuItem onSelect={() => send("csv")}>{t("exportCsv")}</MenuItem>
      </Menu>
    </>
  );
}
