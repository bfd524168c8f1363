CREATE TABLE "voucher_batches" (
	"id" text PRIMARY KEY NOT NULL,
	"type_id" text NOT NULL,
	"count" integer NOT NULL,
	"issued" integer NOT NULL,
	"face" bigint NOT NULL,
	"paid" bigint NOT NULL,
	"expires_on" date,
	"customer_id" text,
	"sale_id" text,
	"sale_line" integer,
	"job_run_id" text,
	"by_kind" text NOT NULL,
	"by_id" text,
	"by_name" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "voucher_batches_issued" CHECK ("voucher_batches"."issued" between 0 and "voucher_batches"."count")
);
--> statement-breakpoint
CREATE TABLE "voucher_entries" (
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "voucher_entries_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"id" text PRIMARY KEY NOT NULL,
	"voucher_id" text NOT NULL,
	"kind" text NOT NULL,
	"amount" bigint NOT NULL,
	"uses" integer NOT NULL,
	"paid" bigint NOT NULL,
	"sale_id" text,
	"return_id" text,
	"customer_id" text,
	"reason" text,
	"by_kind" text NOT NULL,
	"by_id" text,
	"by_name" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "voucher_entries_seq_unique" UNIQUE("seq"),
	CONSTRAINT "voucher_entries_uses" CHECK ("voucher_entries"."uses" between -1 and 1)
);
--> statement-breakpoint
CREATE TABLE "voucher_types" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"definition" jsonb NOT NULL,
	"product_id" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "voucher_types_key_unique" UNIQUE("key"),
	CONSTRAINT "voucher_types_productId_unique" UNIQUE("product_id")
);
--> statement-breakpoint
CREATE TABLE "vouchers" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"type_id" text NOT NULL,
	"batch_id" text NOT NULL,
	"customer_id" text,
	"expires_on" date,
	"face" bigint NOT NULL,
	"paid" bigint NOT NULL,
	"remaining" bigint NOT NULL,
	"uses" integer DEFAULT 0 NOT NULL,
	"cancelled" boolean DEFAULT false NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	CONSTRAINT "vouchers_code_unique" UNIQUE("code"),
	CONSTRAINT "vouchers_remaining" CHECK ("vouchers"."remaining" between 0 and "vouchers"."face"),
	CONSTRAINT "vouchers_uses" CHECK ("vouchers"."uses" >= 0)
);
--> statement-breakpoint
ALTER TABLE "sales" ADD COLUMN "prepaid" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "voucher_batches" ADD CONSTRAINT "voucher_batches_type_id_voucher_types_id_fk" FOREIGN KEY ("type_id") REFERENCES "public"."voucher_types"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voucher_batches" ADD CONSTRAINT "voucher_batches_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voucher_batches" ADD CONSTRAINT "voucher_batches_sale_id_sales_id_fk" FOREIGN KEY ("sale_id") REFERENCES "public"."sales"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voucher_batches" ADD CONSTRAINT "voucher_batches_job_run_id_job_runs_id_fk" FOREIGN KEY ("job_run_id") REFERENCES "public"."job_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voucher_entries" ADD CONSTRAINT "voucher_entries_voucher_id_vouchers_id_fk" FOREIGN KEY ("voucher_id") REFERENCES "public"."vouchers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voucher_entries" ADD CONSTRAINT "voucher_entries_sale_id_sales_id_fk" FOREIGN KEY ("sale_id") REFERENCES "public"."sales"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voucher_entries" ADD CONSTRAINT "voucher_entries_return_id_sale_returns_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."sale_returns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voucher_entries" ADD CONSTRAINT "voucher_entries_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voucher_types" ADD CONSTRAINT "voucher_types_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vouchers" ADD CONSTRAINT "vouchers_type_id_voucher_types_id_fk" FOREIGN KEY ("type_id") REFERENCES "public"."voucher_types"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vouchers" ADD CONSTRAINT "vouchers_batch_id_voucher_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."voucher_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vouchers" ADD CONSTRAINT "vouchers_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "voucher_batches_type" ON "voucher_batches" USING btree ("type_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "voucher_batches_sale" ON "voucher_batches" USING btree ("sale_id","sale_line") WHERE "voucher_batches"."sale_id" is not null;--> statement-breakpoint
CREATE INDEX "voucher_entries_voucher" ON "voucher_entries" USING btree ("voucher_id","seq" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "voucher_entries_sale" ON "voucher_entries" USING btree ("sale_id");--> statement-breakpoint
CREATE INDEX "voucher_entries_at" ON "voucher_entries" USING btree ("at");--> statement-breakpoint
CREATE INDEX "vouchers_type" ON "vouchers" USING btree ("type_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "vouchers_batch" ON "vouchers" USING btree ("batch_id","id");--> statement-breakpoint
CREATE INDEX "vouchers_customer" ON "vouchers" USING btree ("customer_id","id" DESC NULLS FIRST) WHERE "vouchers"."customer_id" is not null;--> statement-breakpoint
-- V3: what happened to a code is never changed or deleted, by anyone.
CREATE TRIGGER voucher_entries_append_only BEFORE UPDATE OR DELETE ON voucher_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER voucher_entries_no_truncate BEFORE TRUNCATE ON voucher_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- V2: what was issued stays as it was; only what is derived from the entries moves.
CREATE FUNCTION keep_issued_voucher() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an issued voucher never changes' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER vouchers_kept BEFORE UPDATE ON vouchers FOR EACH ROW
  WHEN ((OLD.id, OLD.code, OLD.type_id, OLD.batch_id, OLD.face, OLD.paid, OLD.issued_at)
    IS DISTINCT FROM (NEW.id, NEW.code, NEW.type_id, NEW.batch_id, NEW.face, NEW.paid, NEW.issued_at))
  EXECUTE FUNCTION keep_issued_voucher();
--> statement-breakpoint
CREATE TRIGGER vouchers_not_deleted BEFORE DELETE ON vouchers FOR EACH ROW EXECUTE FUNCTION keep_issued_voucher();
--> statement-breakpoint
-- The starting roles of deployments that were there before.
UPDATE roles SET grants = grants || '{"vouchers.view": "all"}' WHERE key IN ('seller', 'manager', 'supervisor', 'administrator');
--> statement-breakpoint
UPDATE roles SET grants = grants || '{"vouchers.issue": "all", "vouchers.manage": "all"}' WHERE key IN ('manager', 'administrator');
