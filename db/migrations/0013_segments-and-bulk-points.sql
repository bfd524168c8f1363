CREATE TABLE "bulk_run_items" (
	"run_id" text NOT NULL,
	"n" integer NOT NULL,
	"customer_id" text NOT NULL,
	"card_id" text,
	"skipped" text,
	CONSTRAINT "bulk_run_items_run_id_n_pk" PRIMARY KEY("run_id","n")
);
--> statement-breakpoint
CREATE TABLE "bulk_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"points" bigint NOT NULL,
	"lot" text,
	"reason" text NOT NULL,
	"expires_on" date,
	"expires_at" timestamp with time zone,
	"filter" jsonb,
	"segment_name" text,
	"counters_id" text,
	"customers" integer NOT NULL,
	"cards" integer NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"moved" integer DEFAULT 0 NOT NULL,
	"moved_points" bigint DEFAULT 0 NOT NULL,
	"by_kind" text NOT NULL,
	"by_id" text,
	"by_name" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "bulk_runs_countersId_unique" UNIQUE("counters_id")
);
--> statement-breakpoint
CREATE TABLE "customer_points" (
	"customer_id" text PRIMARY KEY NOT NULL,
	"total" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "segments" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"filter" jsonb NOT NULL,
	"by_id" text,
	"by_name" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "customers_birthday";--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "average_purchase" bigint GENERATED ALWAYS AS (case when visits > 0 then paid / visits end) STORED;--> statement-breakpoint
ALTER TABLE "bulk_runs" ADD CONSTRAINT "bulk_runs_id_job_runs_id_fk" FOREIGN KEY ("id") REFERENCES "public"."job_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_runs" ADD CONSTRAINT "bulk_runs_counters_id_bulk_runs_id_fk" FOREIGN KEY ("counters_id") REFERENCES "public"."bulk_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_points" ADD CONSTRAINT "customer_points_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bulk_runs_newest" ON "bulk_runs" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "customer_points_total" ON "customer_points" USING btree ("total" DESC NULLS LAST,"customer_id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "segments_name" ON "segments" USING btree ("name");--> statement-breakpoint
CREATE INDEX "cards_grade" ON "cards" USING btree ("grade","customer_id");--> statement-breakpoint
CREATE INDEX "customers_paid" ON "customers" USING btree ("paid" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "customers_visits" ON "customers" USING btree ("visits" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "customers_average_purchase" ON "customers" USING btree ("average_purchase" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "point_entries_bulk_once" ON "point_entries" USING btree ("posting","card_id","lot") WHERE "point_entries"."sale_id" is null and "point_entries"."posting" is not null;--> statement-breakpoint
CREATE INDEX "point_lots_pending" ON "point_lots" USING btree ("usable_from") WHERE "point_lots"."remaining" > 0 and "point_lots"."usable_from" > "point_lots"."created_at";--> statement-breakpoint
CREATE INDEX "customers_birthday" ON "customers" USING btree ("birth_month_day" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
-- Cards that hold points already.
INSERT INTO "customer_points" SELECT "customer_id", sum("total") FROM "cards" GROUP BY "customer_id" HAVING sum("total") > 0;
