-- Places. Identity is one row; what is true of it is dated versions.
create table territory_unit (
  id   {id}  not null primary key,
  kind {int} not null   -- 0 province, 1 commune, 2 village
);

create table territory_unit_version (
  unit_id     {id}   not null references territory_unit (id),
  valid_from  {date} not null,
  valid_to    {date} null,            -- first day it is no longer true
  code        text   not null,
  name        text   not null,
  full_name   text   not null,
  type        text   not null,
  parent_id   {id}   null references territory_unit (id),
  legal_basis text   not null,
  primary key (unit_id, valid_from)
);
create index territory_unit_version_parent on territory_unit_version (parent_id);

-- One point per commune, for maps.
create table territory_centroid (
  unit_id   {id}   not null primary key references territory_unit (id),
  latitude  {real} not null,
  longitude {real} not null
);

-- Denominators. Append-only: a better number is a newer row.
create table territory_population (
  id          {id}   not null primary key,
  unit_id     {id}   not null references territory_unit (id),
  "group"     text   not null,
  as_of       {date} not null,
  value       {long} not null check (value >= 0),
  level       {int}  not null,        -- 0 estimate, 1 preliminary, 2 official
  source      text   not null,
  recorded_at {utc}  not null
);
create index territory_population_unit on territory_population (unit_id, "group", recorded_at);
