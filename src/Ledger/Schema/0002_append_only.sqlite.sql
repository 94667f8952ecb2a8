-- Append-only by the database, not by good manners.
create trigger ledger_fact_no_update before update on ledger_fact begin select raise(abort, 'ledger_fact is append-only'); end;
create trigger ledger_fact_no_delete before delete on ledger_fact begin select raise(abort, 'ledger_fact is append-only'); end;
