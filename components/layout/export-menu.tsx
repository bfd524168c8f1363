"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";

type ExportMenuProps = {
  /** The door that answers with the file. */
  action: string;
  /** What is asked for besides the format. */
  fields?: Readonly<Record<string, string>>;
};

/** A list as a file. A form, because taking it along is noted and so no reading. */
export function ExportMenu({ action, fields = {} }: ExportMenuProps) {
  const t = useTranslations("common");
  const form = useRef<HTMLFormElement>(null);
  const format = useRef<HTMLInputElement>(null);
  function send(value: string) {
    if (format.current) format.current.value = value;
    form.current?.submit();
  }
  return (
    <>
      <form ref={form} method="post" action={action} className="hidden">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="format" ref={format} defaultValue="xlsx" />
      </form>
      <Menu
        trigger={
          <Button size="sm">
            <Download aria-hidden />
            {t("actions.export")}
          </Button>
        }
      >
        <MenuItem onSelect={() => send("xlsx")}>{t("formats.xlsx")}</MenuItem>
        <MenuItem onSelect={() => send("csv")}>{t("formats.csv")}</MenuItem>
      </Menu>
    </>
  );
}
