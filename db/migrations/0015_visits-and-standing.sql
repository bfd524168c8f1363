CREATE TABLE "message_templates" (
	"key" text NOT NULL,
	"channel" text NOT NULL,
	"locale" text NOT NULL,
	"subject" text,
	"body" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by_name" text,
	CONSTRAINT "message_templates_key_channel_locale_pk" PRIMARY KEY("key","channel","locale")
);
--> statement-breakpoint
CREATE TABLE "standing_changes" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "standing_changes_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"customer_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"what" text NOT NULL,
	"before" text,
	"after" text,
	"why" jsonb NOT NULL,
	"cause" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "standing_warnings" (
	"customer_id" text NOT NULL,
	"until" date NOT NULL,
	"message_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "standing_warnings_customer_id_until_pk" PRIMARY KEY("customer_id","until")
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"id" text PRIMARY KEY NOT NULL,
	"customer_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"store_id" text NOT NULL,
	"employee_id" text,
	"status" text NOT NULL,
	"note" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "importance_until" date;--> statement-breakpoint
ALTER TABLE "sales" ADD COLUMN "visit_id" text;--> statement-breakpoint
ALTER TABLE "standing_changes" ADD CONSTRAINT "standing_changes_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing_warnings" ADD CONSTRAINT "standing_warnings_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing_warnings" ADD CONSTRAINT "standing_warnings_message_id_outbox_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."outbox_messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_employee_id_employees_id_fk" FOREIGN KEY ("employee_id") REFERENCES "public"."employees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "standing_changes_customer" ON "standing_changes" USING btree ("customer_id","at" DESC NULLS FIRST,"seq" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "standing_warnings_message" ON "standing_warnings" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "visits_customer" ON "visits" USING btree ("customer_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "visits_store" ON "visits" USING btree ("store_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "visits_employee" ON "visits" USING btree ("employee_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
ALTER TABLE "sales" ADD CONSTRAINT "sales_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customers_rule_discount_until" ON "customers" USING btree ("rule_discount_until") WHERE "customers"."rule_discount" is not null;--> statement-breakpoint
CREATE INDEX "sales_visit" ON "sales" USING btree ("visit_id") WHERE "sales"."visit_id" is not null;--> statement-breakpoint
-- T6: what rules assigned and took away is never changed or deleted, by anyone.
CREATE TRIGGER standing_changes_append_only BEFORE UPDATE OR DELETE ON standing_changes FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER standing_changes_no_truncate BEFORE TRUNCATE ON standing_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- A sale's mark becomes a visit of its own.
INSERT INTO visits (id, customer_id, at, store_id, employee_id, status, created_at, updated_at)
SELECT 'vis' || substr(id, 4), customer_id, at, store_id, employee_id, visit_status, created_at, created_at FROM sales
WHERE visit_status IS NOT NULL AND customer_id IS NOT NULL AND status <> 'draft';
--> statement-breakpoint
UPDATE sales SET visit_id = visits.id FROM visits WHERE visits.id = 'vis' || substr(sales.id, 4);
