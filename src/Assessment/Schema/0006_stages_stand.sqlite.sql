-- The life of a family cannot be rewritten: the next step is a row more.
create trigger assessment_family_stage_stands_update before update on assessment_family_stage begin select raise(abort, 'assessment_family_stage is append-only'); end;
create trigger assessment_family_stage_stands_delete before delete on assessment_family_stage begin select raise(abort, 'assessment_family_stage is append-only'); end;
