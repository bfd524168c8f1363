-- What the schema language cannot say: append-only tables, immutable programme versions, search indexes.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
-- P8, U3, M4: entries, audit, seals and consents are never changed or deleted, by anyone.
CREATE TRIGGER point_entries_append_only BEFORE UPDATE OR DELETE ON point_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER point_entries_no_truncate BEFORE TRUNCATE ON point_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_entries_no_truncate BEFORE TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER ledger_seals_append_only BEFORE UPDATE OR DELETE ON ledger_seals FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER consents_append_only BEFORE UPDATE OR DELETE ON consents FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- P1: a published version may only be archived; its body, number and date stay.
CREATE FUNCTION keep_published_programme() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'draft' THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.status IN ('published', 'archived')
     AND to_jsonb(NEW) - 'status' - 'updated_at' = to_jsonb(OLD) - 'status' - 'updated_at' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a published programme version never changes' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER programme_versions_immutable BEFORE UPDATE OR DELETE ON programme_versions FOR EACH ROW EXECUTE FUNCTION keep_published_programme();
--> statement-breakpoint
-- One posting of a sale credits, spends or reverses a lot kind once, whatever is retried.
CREATE UNIQUE INDEX point_entries_once ON point_entries (sale_id, posting, kind, lot, debt_delta) WHERE sale_id IS NOT NULL;
--> statement-breakpoint
-- K4: forgiving search by name, from three characters on.
CREATE INDEX customers_search ON customers USING gin (search_text gin_trgm_ops);
--> statement-breakpoint
CREATE INDEX products_search ON products USING gin (search_text gin_trgm_ops);
--> statement-breakpoint
-- Any part of a phone, from four digits on; the last digits by prefix.
CREATE INDEX customer_phones_part ON customer_phones USING gin (phone gin_trgm_ops);
--> statement-breakpoint
CREATE INDEX customer_phones_reversed ON customer_phones (reversed COLLATE "C");
--> statement-breakpoint
CREATE INDEX customer_emails_prefix ON customer_emails (email COLLATE "C");
