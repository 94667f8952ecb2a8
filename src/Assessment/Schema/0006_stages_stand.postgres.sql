-- The life of a family cannot be rewritten: the next step is a row more.
create function assessment_family_stage_stands() returns trigger language plpgsql as $$ begin raise exception 'assessment_family_stage is append-only'; end $$;
create trigger assessment_family_stage_stands before update or delete on assessment_family_stage for each statement execute function assessment_family_stage_stands();
