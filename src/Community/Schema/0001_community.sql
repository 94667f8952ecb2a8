-- One time of help, recorded by a helper. Rows are never deleted: what was undone says by whom and why.
create table community_help (
  id          {id}   not null primary key,   -- minted when the form is shown: sent twice, it is recorded once
  helper_id   {id}   not null,
  person_id   {id}   null,                   -- null for a number of people
  people      {int}  not null check (people > 0),
  subject     text   not null,
  unit_id     {id}   not null,               -- the village where it happened
  commune_id  {id}   not null,
  helped_on   {date} not null,
  fact_id     {id}   not null,
  recorded_at {utc}  not null,
  undone_at   {utc}  null,
  undone_by   {id}   null,
  undo_reason text   null
);
create index community_help_helper on community_help (helper_id, helped_on);
create index community_help_commune on community_help (commune_id, helped_on);

-- People who were helped before they had an account: names on helpers' lists, each name once.
create table community_listed_person (
  id          {id}  not null primary key,
  commune_id  {id}  not null,
  village_id  {id}  not null,
  full_name   text  not null,
  name_key    text  not null,               -- equal for two spellings of one name
  birth_year  {int} not null,               -- 0 when not known
  listed_by   {id}  not null,
  recorded_at {utc} not null
);
create unique index community_listed_person_name on community_listed_person (commune_id, name_key, birth_year, village_id);

-- How the authority's files for a province look: columns are mapped once and remembered.
create table community_authority_format (
  unit_id       {id}  not null primary key,
  number_column text  not null,
  date_column   text  not null,
  result_column text  null,
  passed_value  text  null,                 -- what the result column says of somebody who is confirmed
  changed_by    {id}  not null,
  changed_at    {utc} not null
);

-- A file of the authority: who brought it, what it was, what became of it. Not confirmed means it only was looked at.
create table community_authority_import (
  id           {id}  not null primary key,
  unit_id      {id}  not null,
  file_name    text  not null,
  sha256       text  not null,
  uploaded_by  {id}  not null,
  recorded_at  {utc} not null,
  confirmed_at {utc} null,
  confirmed_by {id}  null,
  undone_at    {utc} null,
  undone_by    {id}  null,
  undo_reason  text  null
);
create index community_authority_import_unit on community_authority_import (unit_id, recorded_at);

-- What became of each line. No citizen number: only lines of known people keep its keyed hash.
create table community_authority_line (
  import_id    {id}   not null references community_authority_import (id),
  line         {int}  not null,
  outcome      {int}  not null,
  fingerprint  text   null,
  confirmed_on {date} null,
  person_id    {id}   null,
  fact_id      {id}   null,
  primary key (import_id, line)
);
create index community_authority_line_fingerprint on community_authority_line (fingerprint);
