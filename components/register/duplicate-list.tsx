"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatPhone } from "@/i18n/format-phone";
import { call } from "./call";
import { useRegister } from "./register-context";

type Duplicate = { id: string; name: string; phones: string[] };

const pause = 300;

/** K5: customers that may be the one that is being typed; one of them can be taken instead. */
export function DuplicateList({ name, phone }: { name: string; phone: string }) {
  const t = useTranslations("register.newCustomer");
  const { change, close } = useRegister();
  const [duplicates, setDuplicates] = useState<readonly Duplicate[]>([]);

  useEffect(() => {
    const quitting = new AbortController();
    const timer = setTimeout(async () => {
      const phones = phone.trim() === "" ? [] : [phone];
      const answer = await call("duplicates", { name, phones }, { signal: quitting.signal });
      if (!quitting.signal.aborted && answer.ok) setDuplicates(answer.value);
    }, pause);
    return () => {
      clearTimeout(timer);
      quitting.abort();
    };
  }, [name, phone]);

  if (duplicates.length === 0) return null;
  return (
    <Notice meaning="warning" title={t("duplicates")}>
      <ul className="flex flex-col gap-1">
        {duplicates.map((each) => (
          <li key={each.id} className="flex items-center justify-between gap-2">
            <span className="min-w-0 truncate">
              {each.name}
              {each.phones[0] && `, ${formatPhone(each.phones[0])}`}
            </span>
            <Button
              size="sm"
              onClick={() => {
                change({ do: "setCustomer", customer: { id: each.id, name: each.name }, card: null });
                close();
              }}
            >
              {t("takeThis")}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
