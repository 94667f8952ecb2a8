-- What a learner did. learner_id comes first in every key: the tables can be spread by learner.

-- When a step was first shown, by the server's clock.
create table learning_step (
  learner_id {id}  not null,
  lesson     text  not null,
  step       {int} not null,
  seen_at    {utc} not null,
  primary key (learner_id, lesson, step)
);

-- Every answer to a lesson's question; the last one of a question stands.
create table learning_answer (
  learner_id  {id}   not null,
  id          {id}   not null,
  lesson      text   not null,
  question    {int}  not null,
  choice      {int}  not null,
  is_right    {bool} not null,
  answered_at {utc}  not null,
  primary key (learner_id, id)
);
create index learning_answer_lesson on learning_answer (learner_id, lesson);

-- What was finished, once: a lesson, a practice or the whole course.
create table learning_finish (
  learner_id  {id}  not null,
  kind        text  not null,
  code        text  not null,
  finished_at {utc} not null,
  primary key (learner_id, kind, code)
);

-- Every tap in a practice, in order. The last row of a run says where the learner is.
create table learning_practice_event (
  learner_id {id}   not null,
  run_id     {id}   not null,
  seq        {int}  not null,
  practice   text   not null,
  version    {int}  not null,
  screen     text   not null,   -- where the learner is after this event
  action     text   not null,   -- the label tapped, or "start"
  mistake    text   null,       -- what was explained, when it was a mistake
  typed      {json} null,       -- what stood in the fields
  at         {utc}  not null,
  primary key (learner_id, run_id, seq)
);
