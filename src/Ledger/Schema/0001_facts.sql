-- Everything countable that happened. Append-only: see the triggers in 0002. A correction or a void is a row of its own.
create table ledger_fact (
  id          {id}   not null primary key,
  kind        text   not null,
  person_id   {id}   null,             -- null for a declared number of people
  unit_id     {id}   not null,         -- the village it is credited to when it happened
  subject     text   not null,
  count       {int}  not null check (count > 0),
  occurred_on {date} not null,         -- date in Viet Nam
  recorded_at {utc}  not null,         -- stamped at the write gate
  proof       {int}  not null check (proof between 0 and 4),
  source_kind text   not null,         -- with source_id it leads back to the evidence
  source_id   text   not null,
  recorded_by {id}   null,
  reason      text   null              -- why a fact was taken back
);
create unique index ledger_fact_source on ledger_fact (kind, source_kind, source_id);
create index ledger_fact_person on ledger_fact (person_id);
create index ledger_fact_unit on ledger_fact (unit_id, kind);

-- What a transaction changed in somebody's standing, not yet folded into the roll-up. Keyed by learner: no hot row.
create table ledger_delta (
  person_id {id}   not null,           -- all zero for declared numbers
  id        {id}   not null,
  indicator text   not null,
  unit_id   {id}   not null,
  day       {date} not null,
  proof     {int}  not null,
  n         {int}  not null,
  primary key (person_id, id)
);

-- Folded deltas by day, and their sum over all days.
create table ledger_rollup (
  indicator text   not null,
  day       {date} not null,
  unit_id   {id}   not null,
  proof     {int}  not null,
  n         {long} not null,
  primary key (indicator, day, unit_id, proof)
);
create index ledger_rollup_day on ledger_rollup (day);

create table ledger_total (
  indicator text   not null,
  unit_id   {id}   not null,
  proof     {int}  not null,
  n         {long} not null,
  primary key (indicator, unit_id, proof)
);

-- Grows by one with each fold, so that a reader knows whether what it holds is still whole.
create table ledger_stamp (
  id      {int}  not null primary key check (id = 1),
  version {long} not null
);
insert into ledger_stamp (id, version) values (1, 0);
