-- What happened to a task, in order. Never changed: a mistake is followed by another row.
create table plans_task_event (
  task_id {id}   not null,
  number  {int}  not null,                  -- from 1
  kind    {int}  not null,                  -- 0 note, 1 done for its period, 2 done for good, 3 opened again, 4 given up
  period  {date} null,                      -- the due day of the period it was done for
  words   text   not null,
  done_by {id}   not null,
  done_at {utc}  not null,
  primary key (task_id, number)
);

-- What was brought as evidence, once for each content.
create table plans_file (
  sha256  text    not null primary key,
  content {bytes} not null
);

-- Which file stands behind which event, under what name it was brought.
create table plans_evidence (
  task_id {id}  not null,
  number  {int} not null,                   -- of the event
  sha256  text  not null references plans_file (sha256),
  name    text  not null,
  kind    text  not null,                   -- media type, told from the content
  primary key (task_id, number)
);
