-- Who owes which report for which window. A row is made once, when the window opens; whether it was on time is decided
-- when it is first sent and never changes.
create table reports_obligation (
  id             {id}   not null primary key,
  regime         text   not null,
  regime_version {int}  not null,
  unit_id        {id}   not null,
  period         text   not null,            -- 2026-M11
  window_from    {date} not null,
  window_to      {date} not null,
  cutoff_at      {utc}  not null,            -- from here on the window is whole
  due_at         {utc}  not null,            -- sent before this instant is on time
  state          {int}  not null,            -- 0 open, 1 on time, 2 late
  first_sent_at  {utc}  null
);
create unique index reports_obligation_key on reports_obligation (regime, unit_id, period);
create index reports_obligation_period on reports_obligation (regime, period);

-- Signed files, named by their hash: the same bytes are kept once.
create table reports_file (
  sha256 text    not null primary key,
  bytes  {bytes} not null
);

-- One revision of a report. Its words may change while it is a draft (state 0) and never after: see 0002.
create table reports_submission (
  id             {id}   not null primary key,
  obligation_id  {id}   not null references reports_obligation (id),
  revision       {int}  not null,
  state          {int}  not null,            -- 0 draft, 1 proposed, 2 signed, 3 sent, 4 accepted, 5 returned, 6 recalled
  version        {int}  not null,            -- grows with each change: two tabs cannot overwrite each other
  narrative      {json} not null,
  over_reason    text   not null,            -- why a numerator is above its denominator
  prepared_by    {id}   not null,
  as_of          {utc}  null,                -- lines count what was recorded up to here; fixed when proposed
  signed_by      {id}   null,
  number         {int}  null,
  signed_on      {date} null,
  signed_file    text   null references reports_file (sha256),
  sent_at        {utc}  null,
  return_reason  text   null                 -- why the revision before this one came back
);
create unique index reports_submission_key on reports_submission (obligation_id, revision);
create index reports_submission_file on reports_submission (signed_file);

-- The lines of a proposed revision, as counted at as_of.
create table reports_line (
  submission_id      {id}   not null references reports_submission (id),
  no                 {int}  not null,
  indicator          text   not null,
  indicator_version  {int}  not null,
  numerator          {long} null,
  missing            text   null,            -- why there is no numerator: no-figure, no-authority-data
  by_proof           {json} not null,
  digest             text   not null,        -- SHA-256 over the facts behind it
  denominator        {long} null,
  denominator_source text   null,
  denominator_level  {int}  null,
  denominator_as_of  {date} null,
  target_operator    {int}  null,
  target_hundredths  {int}  null,            -- of a percent: 8000 is 80 %
  primary key (submission_id, no),
  check ((numerator is null) <> (missing is null))
);

-- What was done with a revision, by whom, when, with which words.
create table reports_step (
  submission_id {id}  not null references reports_submission (id),
  seq           {int} not null,
  action        {int} not null,
  by            {id}  not null,
  at            {utc} not null,
  comment       text  not null,
  primary key (submission_id, seq)
);
