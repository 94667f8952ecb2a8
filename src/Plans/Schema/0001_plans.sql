-- A plan document that was brought: its text as it was read, and where its review stands. The text never changes; a mended
-- document is a new row that names the one it replaces.
create table plans_plan (
  id          {id}   not null primary key,
  unit_id     {id}   not null,              -- whose plan it is
  file_name   text   not null,
  sha256      text   not null,              -- of the file
  content     text   not null,
  kind        text   null,
  number      text   null,
  issuer      text   null,
  subject     text   not null,
  issued_on   {date} null,
  state       {int}  not null,              -- 0 under review, 1 in force, 2 replaced, 3 discarded
  uploaded_by {id}   not null,
  recorded_at {utc}  not null,
  decided_by  {id}   null,
  decided_at  {utc}  null,
  replaces    {id}   null
);
create index plans_plan_unit on plans_plan (unit_id, state);
-- The same file under review twice is one press too many.
create unique index plans_plan_review on plans_plan (unit_id, sha256) where state = 0;

-- Its clauses in order; start and length lead to the text.
create table plans_clause (
  plan_id {id}  not null,
  ordinal {int} not null,
  path    text  not null,
  kind    {int} not null,
  role    {int} not null,
  words   text  not null,
  start   {int} not null,
  length  {int} not null,
  primary key (plan_id, ordinal)
);

-- What was understood, for a person to take, mend or leave. Nothing follows from a card before the plan is put in force.
create table plans_card (
  plan_id    {id}   not null,
  number     {int}  not null,
  path       text   not null,
  ordinal    {int}  not null,               -- of its clause
  kind       {int}  not null,               -- 0 target, 1 task
  state      {int}  not null,               -- 0 open, 1 taken, 2 left
  content    {json} not null,
  changed_by {id}   null,
  revision   {int}  not null,
  item_id    {id}   null,                   -- the target or task it became, or mends
  primary key (plan_id, number)
);

create table plans_target (
  id         {id}   not null primary key,
  unit_id    {id}   not null,
  plan_id    {id}   not null,
  path       text   not null,
  indicator  text   null,                   -- null: no measure of ours
  comparison {int}  not null,               -- 0 at least, 1 more than, 2 at most, 3 less than
  hundredths {long} not null,               -- of the unit
  measure    text   not null,               -- "%", "người"
  deadline   {date} null,
  people     text   not null,               -- of whom
  condition  text   not null,
  sentence   text   not null,
  adopted    {id}   null,                   -- the parent's target it was taken from
  ended_at   {utc}  null
);
create index plans_target_unit on plans_target (unit_id, ended_at);
create index plans_target_plan on plans_target (plan_id);

create table plans_task (
  id       {id}   not null primary key,
  unit_id  {id}   not null,
  plan_id  {id}   not null,
  path     text   not null,
  title    text   not null,
  sentence text   not null,
  dues     {json} not null,
  product  text   null,
  each_of  text   null,                     -- a demand: of each of whom,
  at_least {int}  null,                     -- how many,
  counted  text   null,                     -- of what
  state    {int}  not null,                 -- 0 open, 1 done, 2 given up
  ended_at {utc}  null
);
create index plans_task_unit on plans_task (unit_id, ended_at);
create index plans_task_plan on plans_task (plan_id);

-- Who leads and who cooperates, of targets and of tasks, as the document names them.
create table plans_party (
  item_id  {id}  not null,
  role     {int} not null,                  -- 0 leads, 1 cooperates
  ordinal  {int} not null,
  name     text  not null,
  name_key text  not null,                  -- equal for the spellings of one body
  primary key (item_id, role, ordinal)
);
