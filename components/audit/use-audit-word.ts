import { useTranslations } from "next-intl";

type Group = "actions" | "areas" | "kinds" | "subjects";

/**
 * What the audit's codes are called: the action `sales.place` is "Sale placed". What this version does not know any
 * more (a use case that is gone) has no word: null.
 */
export function useAuditWord(): (group: Group, code: string) => string | null {
  const t = useTranslations("audit");
  return (group, code) => {
    const key = `${group}.${code}` as Parameters<typeof t>[0];
    return t.has(key) ? t(key) : null;
  };
}
