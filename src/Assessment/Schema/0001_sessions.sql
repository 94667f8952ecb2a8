-- The text of every item family a bank version holds. Never changed, so a session can always be shown as it was.
create table assessment_family_text (
  digest text not null primary key,   -- SHA-256 of the text
  code   text not null,
  yaml   text not null
);

create table assessment_bank_version (
  number   {int} not null primary key,
  version  text  not null,            -- SHA-256 over codes and digests
  families text  not null             -- digests in the bank's order, a JSON list
);
create unique index assessment_bank_version_version on assessment_bank_version (version);

-- One test of one person. finished_at is null while it runs; the four after it are written with it, once.
create table assessment_session (
  learner_id      {id}    not null,
  id              {id}    not null,
  profile         text    not null,
  profile_version {int}   not null,
  bank            {int}   not null references assessment_bank_version (number),
  seed            {long}  not null,
  sheet           {bytes} not null,   -- three bytes an item: family in the bank's order, row
  pass_mark       {int}   not null,
  purpose         {int}   not null,   -- 0 confirmation, 1 practice
  helped          {bool}  not null,
  started_at      {utc}   not null,
  ends_at         {utc}   null,       -- null: no time pressure for this person
  finished_at     {utc}   null,
  by_time         {bool}  not null,   -- handed in because the time was over
  right_count     {int}   null,
  passed          {bool}  null,
  marks           text    null,       -- a sign an item: 1 right, 0 wrong, - not answered
  primary key (learner_id, id)
);
-- Which running sessions are past their time? Asked every half minute; holds running sessions only.
create index assessment_session_running on assessment_session (ends_at) where finished_at is null;
-- One test at a time, however often a button is pressed.
create unique index assessment_session_one on assessment_session (learner_id) where finished_at is null;

-- One row per answered question, written before the next is shown. The first answer of a position stands. There is no
-- foreign key: the insert itself asks whether the session runs (AnswerQuestion.cs), and a second look would double its cost.
create table assessment_answer (
  learner_id {id}  not null,
  session_id {id}  not null,
  position   {int} not null,          -- 1 for the first
  response   text  not null,          -- letters of the options in the author's order: c; acd; badc for an order
  at         {utc} not null,
  primary key (learner_id, session_id, position)
);
