"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { LinkButton } from "../ui/link-button";

/**
 * Leads from a page without a session to the form, and the form leads back. A page of its own, because what stands in
 * place of a refused page is made anew after each action and would forget what the form said.
 */
export function GoToSignIn({ form }: { form: "/sign-in" | "/me/sign-in" }) {
  const t = useTranslations("errors");
  const router = useRouter();
  const path = usePathname();
  const query = useSearchParams().toString();
  const href = `${form}?next=${encodeURIComponent(query ? `${path}?${query}` : path)}`;
  useEffect(() => router.replace(href), [router, href]);
  return (
    <LinkButton href={href} tone="primary">
      {t("signIn")}
    </LinkButton>
  );
}
