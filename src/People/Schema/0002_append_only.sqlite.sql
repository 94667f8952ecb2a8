-- The audit of openings and the merges of persons cannot be rewritten.
create trigger people_opening_no_update before update on people_opening begin select raise(abort, 'people_opening is append-only'); end;
create trigger people_opening_no_delete before delete on people_opening begin select raise(abort, 'people_opening is append-only'); end;
create trigger people_same_person_no_update before update on people_same_person begin select raise(abort, 'people_same_person is append-only'); end;
create trigger people_same_person_no_delete before delete on people_same_person begin select raise(abort, 'people_same_person is append-only'); end;
