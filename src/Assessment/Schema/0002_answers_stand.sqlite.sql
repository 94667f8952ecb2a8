-- Answers are never changed or taken back: the evidence of a decision.
create trigger assessment_answer_stands_update before update on assessment_answer begin select raise(abort, 'assessment_answer is append-only'); end;
create trigger assessment_answer_stands_delete before delete on assessment_answer begin select raise(abort, 'assessment_answer is append-only'); end;
