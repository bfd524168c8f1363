-- A statement sees what was committed before it began, so what it waited for it does not see: whoever locks and then
-- reads needs two. Within these functions each statement is one of its own, and the app sends one message for both.

-- The first answer under a program's key, once nobody else is working under that key.
CREATE FUNCTION answer_under_key(its_scope text, its_key text) RETURNS SETOF idempotency_keys LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(its_scope || E'\n' || its_key, 0));
  RETURN QUERY SELECT * FROM idempotency_keys WHERE scope = its_scope AND key = its_key;
END $$;
--> statement-breakpoint
-- The lots of a card with something left, as they are now that it is locked, and those asked for besides.
CREATE FUNCTION lots_of_card(its_id text, besides text[]) RETURNS SETOF point_lots LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY SELECT * FROM point_lots WHERE card_id = its_id AND remaining > 0;
  IF cardinality(besides) > 0 THEN
    RETURN QUERY SELECT * FROM point_lots WHERE card_id = its_id AND remaining = 0 AND id = ANY (besides);
  END IF;
END $$;
