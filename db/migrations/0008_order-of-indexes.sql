DROP INDEX "products_newest";--> statement-breakpoint
DROP INDEX "consents_latest";--> statement-breakpoint
DROP INDEX "point_entries_card";--> statement-breakpoint
DROP INDEX "programme_in_force";--> statement-breakpoint
DROP INDEX "sales_newest";--> statement-breakpoint
DROP INDEX "sales_customer";--> statement-breakpoint
DROP INDEX "sales_store";--> statement-breakpoint
DROP INDEX "sales_employee";--> statement-breakpoint
DROP INDEX "sales_status";--> statement-breakpoint
DROP INDEX "audit_at";--> statement-breakpoint
DROP INDEX "audit_subject";--> statement-breakpoint
DROP INDEX "audit_actor";--> statement-breakpoint
DROP INDEX "audit_action";--> statement-breakpoint
DROP INDEX "job_runs_newest";--> statement-breakpoint
DROP INDEX "outbox_newest";--> statement-breakpoint
DROP INDEX "outbox_customer";--> statement-breakpoint
CREATE INDEX "products_newest" ON "products" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "consents_latest" ON "consents" USING btree ("customer_id","channel","purpose","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "point_entries_card" ON "point_entries" USING btree ("card_id","seq" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "programme_in_force" ON "programme_versions" USING btree ("from" DESC NULLS FIRST) WHERE "programme_versions"."status" = 'published';--> statement-breakpoint
CREATE INDEX "sales_newest" ON "sales" USING btree ("at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "sales_customer" ON "sales" USING btree ("customer_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "sales_store" ON "sales" USING btree ("store_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "sales_employee" ON "sales" USING btree ("employee_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "sales_status" ON "sales" USING btree ("status","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit_entries" USING btree ("at" DESC NULLS FIRST,"seq" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit_entries" USING btree ("subject_kind","subject_id","seq" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_actor" ON "audit_entries" USING btree ("actor_id","seq" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_action" ON "audit_entries" USING btree ("action","seq" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "job_runs_newest" ON "job_runs" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "outbox_newest" ON "outbox_messages" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "outbox_customer" ON "outbox_messages" USING btree ("customer_id","created_at" DESC NULLS FIRST);