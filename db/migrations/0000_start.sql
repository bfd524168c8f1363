CREATE SEQUENCE "public"."sale_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "card_series" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"length" integer NOT NULL,
	"check_digit" boolean DEFAULT true NOT NULL,
	"next" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "card_series_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "cards" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"barcode" text NOT NULL,
	"series_id" text,
	"customer_id" text NOT NULL,
	"kind" text DEFAULT 'virtual' NOT NULL,
	"grade" text,
	"grade_fixed" boolean DEFAULT false NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"status_reason" text,
	"total" bigint DEFAULT 0 NOT NULL,
	"debt" bigint DEFAULT 0 NOT NULL,
	"replaced_by_id" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "cards_number_unique" UNIQUE("number"),
	CONSTRAINT "cards_barcode_unique" UNIQUE("barcode"),
	CONSTRAINT "cards_total_not_negative" CHECK ("cards"."total" >= 0),
	CONSTRAINT "cards_debt_not_negative" CHECK ("cards"."debt" >= 0)
);
--> statement-breakpoint
CREATE TABLE "price_lists" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "price_lists_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "prices" (
	"price_list_id" text NOT NULL,
	"product_id" text NOT NULL,
	"price" bigint NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "prices_product_id_price_list_id_pk" PRIMARY KEY("product_id","price_list_id")
);
--> statement-breakpoint
CREATE TABLE "product_barcodes" (
	"barcode" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "product_groups" (
	"id" text PRIMARY KEY NOT NULL,
	"external_id" text,
	"name" text NOT NULL,
	"translations" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"parent_id" text,
	"created_at" timestamp with time zone NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "product_groups_externalId_unique" UNIQUE("external_id")
);
--> statement-breakpoint
CREATE TABLE "products" (
	"id" text PRIMARY KEY NOT NULL,
	"external_id" text,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"translations" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"group_id" text,
	"sku" text,
	"unit" text DEFAULT 'pcs' NOT NULL,
	"vat_kind" text DEFAULT 'standard' NOT NULL,
	"cost" bigint,
	"price" bigint NOT NULL,
	"min_price" bigint,
	"search_text" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "products_externalId_unique" UNIQUE("external_id")
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" text PRIMARY KEY NOT NULL,
	"customer_id" text NOT NULL,
	"channel" text NOT NULL,
	"purpose" text NOT NULL,
	"given" boolean NOT NULL,
	"source" text NOT NULL,
	"wording" text,
	"by" text,
	"ip" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customer_categories" (
	"customer_id" text NOT NULL,
	"category_id" text NOT NULL,
	"assigned" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"why" jsonb,
	CONSTRAINT "customer_categories_customer_id_category_id_pk" PRIMARY KEY("customer_id","category_id")
);
--> statement-breakpoint
CREATE TABLE "customer_emails" (
	"customer_id" text NOT NULL,
	"position" integer NOT NULL,
	"email" text NOT NULL,
	CONSTRAINT "customer_emails_customer_id_position_pk" PRIMARY KEY("customer_id","position")
);
--> statement-breakpoint
CREATE TABLE "customer_phones" (
	"customer_id" text NOT NULL,
	"position" integer NOT NULL,
	"phone" text NOT NULL,
	"extension" text,
	"reversed" text NOT NULL,
	CONSTRAINT "customer_phones_customer_id_position_pk" PRIMARY KEY("customer_id","position")
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"id" text PRIMARY KEY NOT NULL,
	"external_id" text,
	"kind" text NOT NULL,
	"roles" text[] NOT NULL,
	"name" text NOT NULL,
	"birth_date" date,
	"birth_month_day" text,
	"tax_id" text,
	"address" text,
	"notes" text,
	"locale" text,
	"responsible_id" text,
	"price_list_id" text,
	"discount" integer,
	"importance" text,
	"importance_assigned" text,
	"importance_since" timestamp with time zone,
	"importance_why" jsonb,
	"rule_discount" integer,
	"rule_discount_since" timestamp with time zone,
	"rule_discount_until" date,
	"rule_discount_why" jsonb,
	"sold" bigint DEFAULT 0 NOT NULL,
	"paid" bigint DEFAULT 0 NOT NULL,
	"visits" integer DEFAULT 0 NOT NULL,
	"last_visit_at" timestamp with time zone,
	"search_text" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"archived_at" timestamp with time zone,
	"erased_at" timestamp with time zone,
	CONSTRAINT "customers_externalId_unique" UNIQUE("external_id")
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"hint" text NOT NULL,
	"hash" text NOT NULL,
	"grants" jsonb NOT NULL,
	"role_id" text,
	"store_id" text,
	"created_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_keys_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "employee_stores" (
	"employee_id" text NOT NULL,
	"store_id" text NOT NULL,
	CONSTRAINT "employee_stores_employee_id_store_id_pk" PRIMARY KEY("employee_id","store_id")
);
--> statement-breakpoint
CREATE TABLE "employees" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"password_hash" text,
	"role_id" text NOT NULL,
	"manager_id" text,
	"locale" text,
	"totp_secret" text,
	"totp_last_step" integer,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text,
	"name" text NOT NULL,
	"grants" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "roles_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stores" (
	"id" text PRIMARY KEY NOT NULL,
	"external_id" text,
	"name" text NOT NULL,
	"zone" text NOT NULL,
	"address" text,
	"phone" text,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "stores_externalId_unique" UNIQUE("external_id")
);
--> statement-breakpoint
CREATE TABLE "ledger_seals" (
	"up_to" bigint PRIMARY KEY NOT NULL,
	"from" bigint NOT NULL,
	"entries" integer NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "point_entries" (
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "point_entries_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"id" text PRIMARY KEY NOT NULL,
	"card_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"lot" text NOT NULL,
	"points" bigint NOT NULL,
	"balance_after" bigint NOT NULL,
	"parts" jsonb NOT NULL,
	"debt_delta" bigint DEFAULT 0 NOT NULL,
	"sale_id" text,
	"posting" text,
	"reverses" text,
	"reason" text,
	"by_kind" text NOT NULL,
	"by_id" text,
	"by_name" text,
	"transaction" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	CONSTRAINT "point_entries_seq_unique" UNIQUE("seq")
);
--> statement-breakpoint
CREATE TABLE "point_lots" (
	"id" text PRIMARY KEY NOT NULL,
	"card_id" text NOT NULL,
	"kind" text NOT NULL,
	"points" bigint NOT NULL,
	"remaining" bigint NOT NULL,
	"usable_from" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"sale_id" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "point_lots_remaining" CHECK ("point_lots"."remaining" between 0 and "point_lots"."points")
);
--> statement-breakpoint
CREATE TABLE "programme_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer,
	"status" text NOT NULL,
	"body" jsonb NOT NULL,
	"from" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"published_by_id" text,
	"published_by_name" text,
	CONSTRAINT "programme_versions_version_unique" UNIQUE("version")
);
--> statement-breakpoint
CREATE TABLE "discount_decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"sale_id" text,
	"parked_cart_id" text,
	"product_id" text NOT NULL,
	"customer_id" text,
	"percent" integer NOT NULL,
	"decision" text NOT NULL,
	"min_price_before" bigint,
	"min_price_after" bigint,
	"discount_given" integer,
	"text" text,
	"by_id" text,
	"by_name" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "parked_carts" (
	"id" text PRIMARY KEY NOT NULL,
	"store_id" text NOT NULL,
	"employee_id" text,
	"label" text,
	"cart" jsonb NOT NULL,
	"customer_id" text,
	"total" bigint NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"taken_at" timestamp with time zone,
	"taken_by" text
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"id" text PRIMARY KEY NOT NULL,
	"sale_id" text NOT NULL,
	"method" text NOT NULL,
	"amount" bigint NOT NULL,
	"status" text NOT NULL,
	"token" text,
	"provider" text,
	"provider_ref" text,
	"certificate" text,
	"refunds" text,
	"return_id" text,
	"by_kind" text NOT NULL,
	"by_id" text,
	"by_name" text,
	"at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "payments_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "sale_lines" (
	"sale_id" text NOT NULL,
	"line" integer NOT NULL,
	"product_id" text NOT NULL,
	"quantity" bigint NOT NULL,
	"base_price" bigint NOT NULL,
	"price" bigint NOT NULL,
	"amount" bigint NOT NULL,
	"discount_amount" bigint NOT NULL,
	"discount_percent" integer,
	"discount_source" text,
	"discount_name" text,
	"considered" jsonb NOT NULL,
	"floor" jsonb,
	"below_min_price" boolean DEFAULT false NOT NULL,
	"coupon" bigint NOT NULL,
	"points" bigint NOT NULL,
	"net" bigint NOT NULL,
	"earns" bigint NOT NULL,
	"cost" bigint,
	"vat_kind" text NOT NULL,
	"returned_quantity" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "sale_lines_sale_id_line_pk" PRIMARY KEY("sale_id","line"),
	CONSTRAINT "sale_lines_parts" CHECK ("sale_lines"."net" = "sale_lines"."amount" - "sale_lines"."discount_amount" - "sale_lines"."coupon" - "sale_lines"."points"),
	CONSTRAINT "sale_lines_returned" CHECK ("sale_lines"."returned_quantity" between 0 and "sale_lines"."quantity")
);
--> statement-breakpoint
CREATE TABLE "sale_returns" (
	"id" text PRIMARY KEY NOT NULL,
	"sale_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"total" bigint NOT NULL,
	"coupon" bigint NOT NULL,
	"points_part" bigint NOT NULL,
	"points_back" bigint NOT NULL,
	"earned_back" bigint NOT NULL,
	"debt" bigint NOT NULL,
	"lines" jsonb NOT NULL,
	"by_kind" text NOT NULL,
	"by_id" text,
	"by_name" text
);
--> statement-breakpoint
CREATE TABLE "sales" (
	"id" text PRIMARY KEY NOT NULL,
	"number" bigint DEFAULT nextval('sale_numbers') NOT NULL,
	"external_id" text,
	"status" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"store_id" text NOT NULL,
	"employee_id" text,
	"key_id" text,
	"customer_id" text,
	"card_id" text,
	"programme_version_id" text,
	"currency" text NOT NULL,
	"subtotal" bigint NOT NULL,
	"discount" bigint NOT NULL,
	"coupon_part" bigint NOT NULL,
	"points_part" bigint NOT NULL,
	"certificate_part" bigint NOT NULL,
	"total" bigint NOT NULL,
	"paid" bigint NOT NULL,
	"returned" bigint DEFAULT 0 NOT NULL,
	"points_spent" bigint NOT NULL,
	"points_earned" bigint NOT NULL,
	"cart" jsonb NOT NULL,
	"quote_points" jsonb NOT NULL,
	"notices" jsonb NOT NULL,
	"cancel_reason" text,
	"placed_at" timestamp with time zone,
	"paid_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sales_number_unique" UNIQUE("number"),
	CONSTRAINT "sales_externalId_unique" UNIQUE("external_id"),
	CONSTRAINT "sales_sums" CHECK ("sales"."total" = "sales"."subtotal" - "sales"."discount" - "sales"."coupon_part" - "sales"."points_part"),
	CONSTRAINT "sales_total_not_negative" CHECK ("sales"."total" >= 0),
	CONSTRAINT "sales_paid" CHECK ("sales"."paid" between 0 and "sales"."total"),
	CONSTRAINT "sales_returned" CHECK ("sales"."returned" between 0 and "sales"."total")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"employee_id" text,
	"customer_id" text,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip" text,
	"user_agent" text
);
--> statement-breakpoint
CREATE TABLE "sign_in_codes" (
	"id" text PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"customer_id" text,
	"code_hash" text NOT NULL,
	"browser_hash" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_entries_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"actor_name" text,
	"action" text NOT NULL,
	"subject_kind" text,
	"subject_id" text,
	"before" jsonb,
	"after" jsonb,
	"ip" text,
	"request_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"scope" text NOT NULL,
	"key" text NOT NULL,
	"hash" text NOT NULL,
	"status" integer NOT NULL,
	"response" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_scope_key_pk" PRIMARY KEY("scope","key")
);
--> statement-breakpoint
CREATE TABLE "job_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"task" text NOT NULL,
	"status" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"error" text,
	"result" jsonb,
	"by_id" text,
	"by_name" text,
	"created_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "outbox_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"channel" text NOT NULL,
	"purpose" text NOT NULL,
	"to" text NOT NULL,
	"subject" text,
	"text" text NOT NULL,
	"html" text,
	"state" text NOT NULL,
	"message_id" text NOT NULL,
	"customer_id" text,
	"sale_id" text,
	"tries" integer DEFAULT 0 NOT NULL,
	"error" text,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"lease_until" timestamp with time zone,
	CONSTRAINT "outbox_messages_messageId_unique" UNIQUE("message_id")
);
--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_series_id_card_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."card_series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_replaced_by_id_cards_id_fk" FOREIGN KEY ("replaced_by_id") REFERENCES "public"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prices" ADD CONSTRAINT "prices_price_list_id_price_lists_id_fk" FOREIGN KEY ("price_list_id") REFERENCES "public"."price_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prices" ADD CONSTRAINT "prices_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_barcodes" ADD CONSTRAINT "product_barcodes_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_groups" ADD CONSTRAINT "product_groups_parent_id_product_groups_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."product_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_group_id_product_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."product_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_categories" ADD CONSTRAINT "customer_categories_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_categories" ADD CONSTRAINT "customer_categories_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_emails" ADD CONSTRAINT "customer_emails_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_phones" ADD CONSTRAINT "customer_phones_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_responsible_id_employees_id_fk" FOREIGN KEY ("responsible_id") REFERENCES "public"."employees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_price_list_id_price_lists_id_fk" FOREIGN KEY ("price_list_id") REFERENCES "public"."price_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_role_id_roles_id_fk" FOREIGN KEY ("role_id") REFERENCES "public"."roles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employee_stores" ADD CONSTRAINT "employee_stores_employee_id_employees_id_fk" FOREIGN KEY ("employee_id") REFERENCES "public"."employees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employee_stores" ADD CONSTRAINT "employee_stores_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employees" ADD CONSTRAINT "employees_role_id_roles_id_fk" FOREIGN KEY ("role_id") REFERENCES "public"."roles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employees" ADD CONSTRAINT "employees_manager_id_employees_id_fk" FOREIGN KEY ("manager_id") REFERENCES "public"."employees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_entries" ADD CONSTRAINT "point_entries_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_entries" ADD CONSTRAINT "point_entries_sale_id_sales_id_fk" FOREIGN KEY ("sale_id") REFERENCES "public"."sales"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_entries" ADD CONSTRAINT "point_entries_reverses_point_entries_id_fk" FOREIGN KEY ("reverses") REFERENCES "public"."point_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_lots" ADD CONSTRAINT "point_lots_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_lots" ADD CONSTRAINT "point_lots_sale_id_sales_id_fk" FOREIGN KEY ("sale_id") REFERENCES "public"."sales"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discount_decisions" ADD CONSTRAINT "discount_decisions_sale_id_sales_id_fk" FOREIGN KEY ("sale_id") REFERENCES "public"."sales"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discount_decisions" ADD CONSTRAINT "discount_decisions_parked_cart_id_parked_carts_id_fk" FOREIGN KEY ("parked_cart_id") REFERENCES "public"."parked_carts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discount_decisions" ADD CONSTRAINT "discount_decisions_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discount_decisions" ADD CONSTRAINT "discount_decisions_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parked_carts" ADD CONSTRAINT "parked_carts_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parked_carts" ADD CONSTRAINT "parked_carts_employee_id_employees_id_fk" FOREIGN KEY ("employee_id") REFERENCES "public"."employees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parked_carts" ADD CONSTRAINT "parked_carts_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parked_carts" ADD CONSTRAINT "parked_carts_taken_by_employees_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."employees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_sale_id_sales_id_fk" FOREIGN KEY ("sale_id") REFERENCES "public"."sales"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_refunds_payments_id_fk" FOREIGN KEY ("refunds") REFERENCES "public"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_return_id_sale_returns_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."sale_returns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sale_lines" ADD CONSTRAINT "sale_lines_sale_id_sales_id_fk" FOREIGN KEY ("sale_id") REFERENCES "public"."sales"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sale_lines" ADD CONSTRAINT "sale_lines_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sale_returns" ADD CONSTRAINT "sale_returns_sale_id_sales_id_fk" FOREIGN KEY ("sale_id") REFERENCES "public"."sales"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales" ADD CONSTRAINT "sales_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales" ADD CONSTRAINT "sales_employee_id_employees_id_fk" FOREIGN KEY ("employee_id") REFERENCES "public"."employees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales" ADD CONSTRAINT "sales_key_id_api_keys_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."api_keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales" ADD CONSTRAINT "sales_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales" ADD CONSTRAINT "sales_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sales" ADD CONSTRAINT "sales_programme_version_id_programme_versions_id_fk" FOREIGN KEY ("programme_version_id") REFERENCES "public"."programme_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_employee_id_employees_id_fk" FOREIGN KEY ("employee_id") REFERENCES "public"."employees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_codes" ADD CONSTRAINT "sign_in_codes_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cards_customer" ON "cards" USING btree ("customer_id","created_at");--> statement-breakpoint
CREATE INDEX "cards_number_prefix" ON "cards" USING btree ("number" collate "C");--> statement-breakpoint
CREATE INDEX "prices_list" ON "prices" USING btree ("price_list_id");--> statement-breakpoint
CREATE INDEX "product_barcodes_product" ON "product_barcodes" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "product_groups_parent" ON "product_groups" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "products_group" ON "products" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "products_newest" ON "products" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "products_name" ON "products" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "products_sku" ON "products" USING btree ("sku");--> statement-breakpoint
CREATE UNIQUE INDEX "categories_name" ON "categories" USING btree ("name");--> statement-breakpoint
CREATE INDEX "consents_latest" ON "consents" USING btree ("customer_id","channel","purpose","at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "customer_categories_category" ON "customer_categories" USING btree ("category_id");--> statement-breakpoint
CREATE INDEX "customer_emails_email" ON "customer_emails" USING btree ("email");--> statement-breakpoint
CREATE INDEX "customer_phones_phone" ON "customer_phones" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "customers_newest" ON "customers" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "customers_name" ON "customers" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "customers_last_visit" ON "customers" USING btree ("last_visit_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "customers_sold" ON "customers" USING btree ("sold" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "customers_tax_id" ON "customers" USING btree ("tax_id");--> statement-breakpoint
CREATE INDEX "customers_birthday" ON "customers" USING btree ("birth_month_day");--> statement-breakpoint
CREATE INDEX "customers_responsible" ON "customers" USING btree ("responsible_id");--> statement-breakpoint
CREATE INDEX "customers_price_list" ON "customers" USING btree ("price_list_id");--> statement-breakpoint
CREATE UNIQUE INDEX "employees_email" ON "employees" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "employees_manager" ON "employees" USING btree ("manager_id");--> statement-breakpoint
CREATE INDEX "employees_role" ON "employees" USING btree ("role_id");--> statement-breakpoint
CREATE INDEX "point_entries_card" ON "point_entries" USING btree ("card_id","seq" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "point_entries_sale" ON "point_entries" USING btree ("sale_id");--> statement-breakpoint
CREATE INDEX "point_lots_open" ON "point_lots" USING btree ("card_id") WHERE "point_lots"."remaining" > 0;--> statement-breakpoint
CREATE INDEX "point_lots_expiring" ON "point_lots" USING btree ("expires_at") WHERE "point_lots"."remaining" > 0;--> statement-breakpoint
CREATE INDEX "point_lots_sale" ON "point_lots" USING btree ("sale_id");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_one_draft" ON "programme_versions" USING btree ("status") WHERE "programme_versions"."status" = 'draft';--> statement-breakpoint
CREATE INDEX "programme_in_force" ON "programme_versions" USING btree ("from" DESC NULLS LAST) WHERE "programme_versions"."status" = 'published';--> statement-breakpoint
CREATE INDEX "discount_decisions_customer" ON "discount_decisions" USING btree ("customer_id","at");--> statement-breakpoint
CREATE INDEX "discount_decisions_sale" ON "discount_decisions" USING btree ("sale_id");--> statement-breakpoint
CREATE INDEX "parked_carts_open" ON "parked_carts" USING btree ("store_id","created_at") WHERE "parked_carts"."taken_at" is null;--> statement-breakpoint
CREATE INDEX "payments_sale" ON "payments" USING btree ("sale_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "payments_provider_ref" ON "payments" USING btree ("provider","provider_ref");--> statement-breakpoint
CREATE INDEX "sale_lines_product" ON "sale_lines" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "sale_returns_sale" ON "sale_returns" USING btree ("sale_id","at");--> statement-breakpoint
CREATE INDEX "sales_newest" ON "sales" USING btree ("at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "sales_customer" ON "sales" USING btree ("customer_id","at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "sales_store" ON "sales" USING btree ("store_id","at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "sales_employee" ON "sales" USING btree ("employee_id","at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "sales_status" ON "sales" USING btree ("status","at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "sales_card" ON "sales" USING btree ("card_id");--> statement-breakpoint
CREATE INDEX "sessions_employee" ON "sessions" USING btree ("employee_id");--> statement-breakpoint
CREATE INDEX "sessions_customer" ON "sessions" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "sessions_expires" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sign_in_codes_address" ON "sign_in_codes" USING btree ("address","created_at");--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit_entries" USING btree ("at" DESC NULLS LAST,"seq" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit_entries" USING btree ("subject_kind","subject_id","seq" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_actor" ON "audit_entries" USING btree ("actor_id","seq" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_action" ON "audit_entries" USING btree ("action","seq" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "job_runs_newest" ON "job_runs" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "outbox_newest" ON "outbox_messages" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "outbox_state" ON "outbox_messages" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "outbox_customer" ON "outbox_messages" USING btree ("customer_id","created_at" DESC NULLS LAST);