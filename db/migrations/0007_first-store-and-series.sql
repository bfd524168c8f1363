-- A till that starts with a fresh database can sell and issue cards at once: there is always one store and one series.
-- The first start (or the administrator) gives them names of their own.
INSERT INTO stores (id, name, zone, created_at)
SELECT 'sto_main', 'Main store', 'Europe/Moscow', now() WHERE NOT EXISTS (SELECT FROM stores);
--> statement-breakpoint
INSERT INTO card_series (id, key, name, prefix, length, check_digit, next, created_at)
SELECT 'ser_main', 'main', 'Main series', '7', 12, true, 1, now() WHERE NOT EXISTS (SELECT FROM card_series);
