"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { formatPhone } from "@/i18n/format-phone";
import { findDuplicatesAction } from "@/server/customers/actions";
import type { CustomerDraft } from "./customer-draft";

type Found = Extract<Awaited<ReturnType<typeof findDuplicatesAction>>, { ok: true }>["value"];

const typingPause = 350;

/** K5: who it may be already, while one types. Nothing is in the way of going on. */
export function DuplicateHints({ draft, except }: { draft: CustomerDraft; except?: string }) {
  const t = useTranslations("customers.duplicates");
  const found = useDuplicates(draft, except);
  if (found.length === 0) return null;
  return (
    <Notice meaning="warning" title={t("title", { count: found.length })}>
      <ul className="flex flex-col gap-1">
        {found.map((customer) => (
          <li key={customer.id}>
            <Link href={`/customers/${customer.id}`} className="font-medium underline">
              {customer.name}
            </Link>
            {customer.phones[0] && `, ${formatPhone(customer.phones[0])}`}
            <span className="text-ink-2">
              {" "}
              ({customer.reasons.map((reason) => t(`reasons.${reason}`)).join(", ")})
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function useDuplicates(draft: CustomerDraft, except: string | undefined): Found {
  const [found, setFound] = useState<Found>([]);
  const asked = JSON.stringify({
    name: draft.name,
    phones: draft.phones.filter(Boolean),
    emails: draft.emails.filter(Boolean),
    taxId: draft.taxId || null,
    birthDate: draft.birthDate || null,
    ...(except ? { except } : {}),
  });
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      const answer = await findDuplicatesAction(JSON.parse(asked)).catch(() => null);
      if (current && answer?.ok) setFound(answer.value);
    }, typingPause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked]);
  return found;
}
