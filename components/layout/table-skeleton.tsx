import { Skeleton } from "@/components/ui/skeleton";

/** A list on its way, for `loading.tsx`: the toolbar's and the rows' places. */
export function TableSkeleton({ rows = 12, columns = 5 }: { rows?: number; columns?: number }) {
  return (
    <div aria-hidden>
      <Skeleton className="mb-3 h-8 w-64" />
      <div className="rounded-md border border-line bg-surface">
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have nothing else to tell them apart
          <div key={row} className="flex h-9 items-center gap-6 border-b border-line px-4 last:border-b-0">
            {Array.from({ length: columns }, (_, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <Skeleton key={column} className={column === 0 ? "flex-2" : "flex-1"} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
