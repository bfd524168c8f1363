"use client";

import { Tag } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import type { QuoteLine } from "@/core/quote/quote-view";
import type { RegisterLine } from "@/core/register/cart-state";
import { ConsideredList } from "./considered-list";
import { LineTermsForm } from "./line-terms-form";
import { useRegister } from "./register-context";

/** What belongs to one line: which discounts were weighed and, with the rights, a price or discount by hand. */
export function LineTermsEditor({ line, quoted }: { line: RegisterLine; quoted: QuoteLine | null }) {
  const t = useTranslations("register.lines");
  const { cart, panel, close } = useRegister();
  const [isOpen, setOpen] = useState(false);
  const isCalled = panel === "line" && cart.selected === line.id;

  function shut() {
    setOpen(false);
    close();
  }

  return (
    <Popover
      align="end"
      className="w-80"
      title={line.name}
      open={isOpen || isCalled}
      onOpenChange={(open) => (open ? setOpen(true) : shut())}
      trigger={
        <IconButton label={t("termsOf", { name: line.name })} size="lg" className="w-8">
          <Tag aria-hidden />
        </IconButton>
      }
    >
      <LineTermsForm line={line} onDone={shut} />
      {quoted && quoted.considered.length > 0 && <ConsideredList considered={quoted.considered} />}
    </Popover>
  );
}
