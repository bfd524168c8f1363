import { useTranslations } from "next-intl";

type Named = { key: string | null; name: string };

const starting = ["seller", "manager", "supervisor", "administrator"] as const;

/** How a role is called: by its own name, or, while it still has none, by that of a starting role in one's language. */
export function useRoleName(): (role: Named) => string {
  const t = useTranslations("people.roleNames");
  return ({ key, name }) => {
    const known = starting.find((role) => role === key);
    return known && name === key ? t(known) : name;
  };
}
