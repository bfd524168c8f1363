import Link from "next/link";
import { useRoleName } from "@/components/people/role-name";
import type { AuditView } from "@/server/audit/list-audit";
import { useAuditWord } from "./use-audit-word";

/** What something was done to: its kind and its name, as a link where it has a page. */
export function SubjectLink({ subject: { kind, id, name } }: { subject: NonNullable<AuditView["subject"]> }) {
  const kindInWords = useAuditWord()("subjects", kind);
  const roleName = useRoleName();
  const href = name === null ? null : hrefOf(kind, id, name);
  const shown = kind === "role" && name !== null ? roleName({ key: name, name }) : name;
  return (
    <>
      {kindInWords && <span className="text-sm text-ink-3 sm:block">{kindInWords}</span>}{" "}
      {href ? (
        <Link href={href} className="text-accent hover:underline">
          {shown}
        </Link>
      ) : (
        (shown ?? (kindInWords ? null : id))
      )}
    </>
  );
}

function hrefOf(kind: string, id: string, name: string): string | null {
  switch (kind) {
    case "customer":
      return `/customers/${id}`;
    case "sale":
      return `/sales/${id}`;
    case "product":
      return `/catalogue/${id}`;
    case "role":
      return `/settings/roles/${id}`;
    case "card":
      return `/cards/${encodeURIComponent(name)}`;
    default:
      return null;
  }
}
