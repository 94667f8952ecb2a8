-- Adaptive tests: items chosen one by one, each choice kept with what it was made from, so that it can be made again.
alter table assessment_session add first_choice {bytes} null;      -- StoredChoice.cs; null for a sheet drawn whole
alter table assessment_session add verdict {int} null;             -- 0 pass, 1 fail, 2 not enough evidence, 3 placed; null while it runs and for counted tests
alter table assessment_session add theta {real} null;            -- logits, as estimated at the end
alter table assessment_session add theta_error {real} null;
alter table assessment_answer add next_choice {bytes} null;        -- the choice this answer led to; null at the end and for a sheet drawn whole

-- Families in use but only tried out: shown in slots that do not count. Digests, a JSON list.
alter table assessment_bank_version add pretest text not null default '[]';

-- The steps of a task that were answered before its last one; with the last, the whole becomes an answer.
create table assessment_step (
  learner_id {id}  not null,
  session_id {id}  not null,
  position   {int} not null,
  step       {int} not null,            -- 1 for the first
  response   text  not null,
  at         {utc} not null,
  primary key (learner_id, session_id, position, step)
);

-- What a second device answered otherwise after the answer stood. Never counts; shows what happened.
create table assessment_late_answer (
  learner_id {id}  not null,
  session_id {id}  not null,
  position   {int} not null,
  at         {utc} not null,
  response   text  not null,
  primary key (learner_id, session_id, position, at)
);

-- How often each item was shown up to a moment, and how many sessions may meet it: what choices name by number.
create table assessment_exposure (
  bank            {int}   not null references assessment_bank_version (number),
  profile         text    not null,
  profile_version {int}   not null,
  number          {int}   not null,     -- 1, 2, …; 0 is the beginning and is not kept
  at              {utc}   not null,
  sessions        {long}  not null,
  shown           {bytes} not null,     -- four bytes an item of the pool, little-endian
  open            {bytes} not null,     -- a byte an item: 255ths of the sessions that may meet it
  primary key (bank, profile, profile_version, number)
);
