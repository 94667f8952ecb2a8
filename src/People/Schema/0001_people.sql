-- Persons. What a person is called and where the account stands; everything else about them is in dated rows.
create table people_person (
  id           {id}   not null primary key,
  full_name    text   not null,
  birth_date   {date} null,
  honorific    text   not null,   -- '' until chosen
  more_time    {bool} not null,   -- asked for more time in tests
  path         text   null,       -- group whose learning path was chosen
  version      {int}  not null,   -- counts changes; the sign-in cookie carries it
  welcomed_at  {utc}  null,       -- first sign-in finished
  recorded_at  {utc}  not null
);

-- The electronic identity of a person. The number is found by keyed hash and kept sealed.
create table people_identity (
  kind          text    not null,   -- 'vneid'
  fingerprint   text    not null,
  person_id     {id}    not null references people_person (id),
  sealed_number {bytes} not null,
  level         {int}   not null,   -- 1 or 2, Decree 69/2024/NĐ-CP
  linked_at     {utc}   not null,
  primary key (kind, fingerprint)
);
create index people_identity_person on people_identity (person_id);

-- Officials sign in with a password and a code. One account per person.
create table people_staff_account (
  person_id      {id}    not null primary key references people_person (id),
  username       text    not null,
  password_hash  text    not null,
  sealed_totp    {bytes} not null,
  must_change    {bool}  not null,  -- the password was given by an administrator
  failed_count   {int}   not null,
  locked_until   {utc}   null,
  last_totp_step {long}  not null,  -- a code of this step or an earlier one is refused
  closed_at      {utc}   null,
  recorded_at    {utc}   not null
);
create unique index people_staff_account_username on people_staff_account (username);

-- Roles held in a unit and everything below it, from one day (inclusive) to another (exclusive).
create table people_grant (
  id          {id}   not null primary key,
  person_id   {id}   not null references people_person (id),
  role        {int}  not null,      -- 1 helper, 2 commune officer, 3 commune leader, 4 province officer, 5 administrator
  unit_id     {id}   not null,
  "from"      {date} not null,
  "to"        {date} null,
  granted_by  {id}   not null,
  revoked_by  {id}   null,
  recorded_at {utc}  not null
);
create index people_grant_person on people_grant (person_id);

-- Where a person lives and where the person is registered. Never changed: the row recorded last stands.
create table people_residence (
  id          {id}   not null primary key,
  person_id   {id}   not null references people_person (id),
  kind        {int}  not null,      -- 0 lives there, 1 is registered there
  unit_id     {id}   not null,
  since       {date} not null,
  recorded_by {id}   not null,
  recorded_at {utc}  not null
);
create index people_residence_person on people_residence (person_id, kind, recorded_at);
create index people_residence_unit on people_residence (unit_id);

-- Groups a person belongs to, with the place of work or study.
create table people_membership (
  id           {id}   not null primary key,
  person_id    {id}   not null references people_person (id),
  "group"      text   not null,
  organisation text   not null,
  unit_id      {id}   not null,
  "from"       {date} not null,
  "to"         {date} null,         -- first day no longer a member
  recorded_at  {utc}  not null
);
create index people_membership_person on people_membership (person_id);

-- Optional ticks and their history: the row recorded last stands. No row means not given.
create table people_choice (
  id          {id}   not null primary key,
  person_id   {id}   not null references people_person (id),
  code        text   not null,
  given       {bool} not null,
  recorded_at {utc}  not null
);
create index people_choice_person on people_choice (person_id, code, recorded_at);

-- Which version of the notice about personal data was shown to whom, and when.
create table people_notice (
  person_id   {id} not null references people_person (id),
  version     text not null,
  recorded_at {utc} not null,
  primary key (person_id, version)
);

-- Who opened whose data. No reference to persons: the log outlives them.
create table people_opening (
  id          {id}  not null primary key,
  by_id       {id}  not null,
  about_id    {id}  not null,
  purpose     text  not null,
  page        text  not null,
  recorded_at {utc} not null
);
create index people_opening_about on people_opening (about_id, recorded_at);

-- "From" turned out to be "to". A trial has no row of its own in people_person.
create table people_same_person (
  from_id     {id}   not null primary key,
  to_id       {id}   not null references people_person (id),
  "on"        {date} not null,
  why         text   not null,
  recorded_by {id}   not null,
  recorded_at {utc}  not null
);
create index people_same_person_to on people_same_person (to_id);

-- What somebody had typed when the idle lock struck: sealed, for that person alone, for a day.
create table people_kept_form (
  id          {id}    not null primary key,
  person_id   {id}    not null references people_person (id),
  sealed      {bytes} not null,
  expires_at  {utc}   not null,
  recorded_at {utc}   not null
);
create index people_kept_form_person on people_kept_form (person_id);

-- Keys this module makes for itself, sealed with the master key.
create table people_key (
  name   text    not null primary key,
  sealed {bytes} not null
);
