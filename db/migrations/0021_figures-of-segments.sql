DROP INDEX "cards_closed_with_points";--> statement-breakpoint
DROP INDEX "sales_purchases";--> statement-breakpoint
DROP INDEX "cards_grade";--> statement-breakpoint
DROP INDEX "customer_categories_category";--> statement-breakpoint
DROP INDEX "customers_birthday";--> statement-breakpoint
DROP INDEX "sale_lines_product";--> statement-breakpoint
ALTER TABLE "sale_lines" ADD COLUMN "bought_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sale_lines" ADD COLUMN "buyer_id" text;--> statement-breakpoint
UPDATE "sale_lines" SET "bought_at" = "sales"."at", "buyer_id" = "sales"."customer_id" FROM "sales"
WHERE "sales"."id" = "sale_id" AND "sales"."status" IN ('placed', 'paid', 'partlyReturned') AND "sales"."customer_id" IS NOT NULL;--> statement-breakpoint
-- Segments are counted from an index alone as long as most pages are known to hold no row that somebody cannot see.
ALTER TABLE "customers" SET (autovacuum_vacuum_scale_factor = 0.02);--> statement-breakpoint
CREATE INDEX "cards_closed" ON "cards" USING btree ("customer_id") WHERE "cards"."status" = 'closed';--> statement-breakpoint
CREATE INDEX "consents_given" ON "consents" USING btree ("channel","customer_id","at","id") WHERE "consents"."given" and "consents"."purpose" = 'advertising';--> statement-breakpoint
CREATE INDEX "consents_taken_back" ON "consents" USING btree ("channel","customer_id","at","id") WHERE not "consents"."given" and "consents"."purpose" = 'advertising';--> statement-breakpoint
CREATE INDEX "cards_grade" ON "cards" USING btree ("grade","customer_id") WHERE "cards"."status" <> 'closed';--> statement-breakpoint
CREATE INDEX "customer_categories_category" ON "customer_categories" USING btree ("category_id","customer_id");--> statement-breakpoint
CREATE INDEX "customers_birthday" ON "customers" USING btree ("birth_month_day" DESC NULLS LAST,"id" DESC NULLS LAST,"created_at","sold","paid","visits","last_visit_at","average_purchase","importance","responsible_id","archived_at","erased_at");--> statement-breakpoint
CREATE INDEX "sale_lines_product" ON "sale_lines" USING btree ("product_id","bought_at","buyer_id");
