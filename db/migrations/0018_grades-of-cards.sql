CREATE TABLE "card_grade_changes" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "card_grade_changes_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"card_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"before" text,
	"after" text,
	"why" jsonb NOT NULL,
	"cause" text NOT NULL,
	"by_name" text,
	"transaction" "xid8" DEFAULT pg_current_xact_id() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "card_grade_changes" ADD CONSTRAINT "card_grade_changes_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."cards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "card_grade_changes_card" ON "card_grade_changes" USING btree ("card_id","seq" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "card_grade_changes_follow" ON "card_grade_changes" USING btree ("transaction","seq");