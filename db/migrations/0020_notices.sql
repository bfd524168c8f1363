CREATE TABLE "expiry_warnings" (
	"customer_id" text NOT NULL,
	"kind" text NOT NULL,
	"on" date NOT NULL,
	"message_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "expiry_warnings_customer_id_kind_on_pk" PRIMARY KEY("customer_id","kind","on")
);
--> statement-breakpoint
CREATE TABLE "notice_marks" (
	"stream" text PRIMARY KEY NOT NULL,
	"up_to" bigint NOT NULL,
	"transaction" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "expiry_warnings" ADD CONSTRAINT "expiry_warnings_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expiry_warnings" ADD CONSTRAINT "expiry_warnings_message_id_outbox_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."outbox_messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "expiry_warnings_message" ON "expiry_warnings" USING btree ("message_id");