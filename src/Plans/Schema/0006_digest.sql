-- Who wants letters about the tasks of a unit, and how far they went. Stopping deletes the row: an address is kept only while it is used.
create table plans_digest (
  id             {id}    not null primary key,
  person_id      {id}    not null,
  unit_id        {id}    not null,
  sealed_address {bytes} not null,
  body           text    not null,          -- key of the one body whose tasks are wanted; '' for all
  language       text    not null,          -- of the letters: 'vi' or 'en'
  asked_at       {utc}   not null,
  ask_sent_at    {utc}   null,              -- the letter that asks for confirmation went out
  confirmed_at   {utc}   null,
  last_day       {date}  null,              -- up to it everything was told, or there was nothing to tell
  last_letter_at {utc}   null,
  not_before     {utc}   null,              -- one node is at it, or the mail server asked to wait
  tries          {int}   not null,          -- of the letter that could not be sent yet
  trouble        {int}   not null,          -- 0 none, 1 the address was refused, 2 not sent after all tries
  revision       {int}   not null
);
create unique index plans_digest_person on plans_digest (person_id, unit_id);
create index plans_digest_day on plans_digest (last_day, not_before);
