-- Append-only by the database, not by good manners.
create function ledger_fact_is_append_only() returns trigger language plpgsql as $$ begin raise exception 'ledger_fact is append-only'; end $$;
create trigger ledger_fact_no_change before update or delete or truncate on ledger_fact for each statement execute function ledger_fact_is_append_only();
