-- The audit of openings and the merges of persons cannot be rewritten.
create function people_append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger people_opening_append_only before update or delete on people_opening for each row execute function people_append_only();
create trigger people_same_person_append_only before update or delete on people_same_person for each row execute function people_append_only();
