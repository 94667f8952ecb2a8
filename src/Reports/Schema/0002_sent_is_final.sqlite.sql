-- What was put to signature stays what it was; history only grows.
create trigger reports_submission_is_final before update on reports_submission when old.state > 0 and (
  old.narrative is not new.narrative or old.over_reason is not new.over_reason or old.prepared_by is not new.prepared_by
  or old.as_of is not new.as_of or old.obligation_id is not new.obligation_id or old.revision is not new.revision or new.state = 0
  or (old.state > 1 and (old.signed_by is not new.signed_by or old.number is not new.number or old.signed_on is not new.signed_on or old.signed_file is not new.signed_file))
  or (old.state > 2 and old.sent_at is not new.sent_at))
begin select raise(abort, 'a proposed report does not change'); end;
create trigger reports_submission_no_delete before delete on reports_submission begin select raise(abort, 'a report is not deleted'); end;
create trigger reports_line_no_update before update on reports_line begin select raise(abort, 'reports_line is append-only'); end;
create trigger reports_line_no_delete before delete on reports_line begin select raise(abort, 'reports_line is append-only'); end;
create trigger reports_step_no_update before update on reports_step begin select raise(abort, 'reports_step is append-only'); end;
create trigger reports_step_no_delete before delete on reports_step begin select raise(abort, 'reports_step is append-only'); end;
