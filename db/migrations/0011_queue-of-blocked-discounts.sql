ALTER TABLE "discount_decisions" ADD COLUMN "below_min_price" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "parked_carts" ADD COLUMN "notices" jsonb DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE INDEX "discount_decisions_parked_cart" ON "discount_decisions" USING btree ("parked_cart_id");--> statement-breakpoint
CREATE INDEX "sales_blocked" ON "sales" USING btree ("at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "sales"."status" in ('draft', 'placed') and "sales"."notices" @> '[{"code": "discount_blocked_by_minimum_price"}]';