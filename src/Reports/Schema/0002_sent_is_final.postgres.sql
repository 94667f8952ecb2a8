-- What was put to signature stays what it was; history only grows.
create function reports_is_append_only() returns trigger language plpgsql as $$ begin raise exception '% is append-only', tg_table_name; end $$;
create function reports_submission_is_final() returns trigger language plpgsql as $$
begin
  if old.narrative is distinct from new.narrative or old.over_reason is distinct from new.over_reason or old.prepared_by is distinct from new.prepared_by
    or old.as_of is distinct from new.as_of or old.obligation_id is distinct from new.obligation_id or old.revision is distinct from new.revision or new.state = 0
    or (old.state > 1 and (old.signed_by is distinct from new.signed_by or old.number is distinct from new.number or old.signed_on is distinct from new.signed_on or old.signed_file is distinct from new.signed_file))
    or (old.state > 2 and old.sent_at is distinct from new.sent_at)
  then raise exception 'a proposed report does not change'; end if;
  return new;
end $$;
create trigger reports_submission_is_final before update on reports_submission for each row when (old.state > 0) execute function reports_submission_is_final();
create trigger reports_submission_no_delete before delete or truncate on reports_submission for each statement execute function reports_is_append_only();
create trigger reports_line_no_change before update or delete or truncate on reports_line for each statement execute function reports_is_append_only();
create trigger reports_step_no_change before update or delete or truncate on reports_step for each statement execute function reports_is_append_only();
