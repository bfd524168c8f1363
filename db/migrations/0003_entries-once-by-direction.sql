-- A return gives spent points back and takes earned ones away: both are `reverse`, of one lot kind, in one posting.
DROP INDEX point_entries_once;
--> statement-breakpoint
CREATE UNIQUE INDEX point_entries_once ON point_entries (sale_id, posting, kind, lot, (points > 0), debt_delta) WHERE sale_id IS NOT NULL;
