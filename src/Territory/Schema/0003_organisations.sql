-- Bodies in a place. Those every place has stand in data/organisations.yaml without rows; a row with a standard code says what is otherwise here.
create table territory_organisation (
  id         {id}   not null primary key,
  unit_id    {id}   not null references territory_unit (id),
  kind       {int}  not null,               -- 0 party, 1 council, 2 committee, 3 steering, 4 department, 5 office, 6 front, 7 union, 8 police, 9 military, 10 centre, 11 school, 12 team, 13 enterprise, 14 cooperative, 15 other
  name       text   not null,
  name_key   text   not null,               -- equal for the spellings of one name
  standard   text   null,                   -- its code in data/organisations.yaml
  valid_from {date} null,                   -- null: nobody said since when
  valid_to   {date} null,                   -- first day it is no more
  revision   {int}  not null                -- goes up with every change to it, its other names and what became of it
);
-- Two officers may add a body in one instant: the second is refused here.
create unique index territory_organisation_name on territory_organisation (unit_id, name_key) where valid_to is null;

-- What people write instead of its name. In a place such a name means one body.
create table territory_organisation_alias (
  unit_id         {id} not null references territory_unit (id),
  name_key        text not null,
  name            text not null,
  organisation_id {id} not null references territory_organisation (id),
  primary key (unit_id, name_key)
);

-- What became of a body that ended. Gone again where it was recorded by mistake.
create table territory_organisation_succession (
  from_id     {id}   not null primary key references territory_organisation (id),
  to_id       {id}   null references territory_organisation (id),   -- null: nobody took over
  ended_on    {date} not null,              -- first day it is no more
  legal_basis text   not null
);
