-- Our own confirmations (giấy xác nhận). The name is sealed: a copy of the database alone shows nobody's.
create table assessment_certificate (
  learner_id        {id}    not null,
  session_id        {id}    not null,
  code              text    not null,   -- 28 letters and digits, see CertificateCode.cs
  profile           text    not null,
  profile_version   {int}   not null,
  framework         text    not null,
  framework_version {int}   not null,
  sealed_name       {bytes} not null,   -- the full name as it was when issued
  name_fingerprint  {bytes} not null,   -- keyed hash over code and name: answers match or no match
  issued_on         {date}  not null,
  issued_at         {utc}   not null,
  valid_until       {date}  null,       -- last day; null: no end is stated
  revoked_at        {utc}   null,
  revoked_by        {id}    null,
  revoked_reason    {int}   null,       -- 0 given to the wrong person, 1 result not the person's own, 2 wrong details, 3 the holder asked
  revoked_words     text    null,
  primary key (learner_id, session_id),
  foreign key (learner_id, session_id) references assessment_session (learner_id, id)
);
create unique index assessment_certificate_code on assessment_certificate (code);

-- How often a name was tried against a code since window_start: a few times, then not for a while.
create table assessment_name_check (
  code         text  not null primary key,
  window_start {utc} not null,
  tries        {int} not null
);
