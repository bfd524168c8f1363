import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { SegmentOfCustomer } from "@/server/segments/list-segments-of-customer";
import { audienceQuery } from "./segment-links";

/** K6: the saved segments that a customer is in; each opens the list of all who are. */
export function SegmentsOfCustomer({ segments }: { segments: readonly SegmentOfCustomer[] }) {
  const t = useTranslations("customers");
  if (segments.length === 0) return <p className="text-ink-3">{t("overview.noSegments")}</p>;
  return (
    <ul className="flex flex-wrap gap-2">
      {segments.map(({ id, name }) => (
        <li key={id} className="min-w-0 max-w-full">
          <Link href={`/customers${audienceQuery({ segment: id })}`} className="inline-block py-1">
            <Badge>{name}</Badge>
          </Link>
        </li>
      ))}
    </ul>
  );
}
