-- Answers are never changed or taken back: the evidence of a decision.
create function assessment_answer_stands() returns trigger language plpgsql as $$ begin raise exception 'assessment_answer is append-only'; end $$;
create trigger assessment_answer_stands before update or delete on assessment_answer for each statement execute function assessment_answer_stands();
