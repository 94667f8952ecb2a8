-- What took place and no other module records: a class, a festival, a broadcast. Behind each stands a picture or a document. Rows are
-- never deleted: what was taken back says by whom and why.
create table community_activity (
  id          {id}   not null primary key,   -- minted when the form is shown: sent twice, it is recorded once
  kind        text   not null,
  unit_id     {id}   not null,               -- the village, or the commune's unit for the whole of it
  commune_id  {id}   not null,
  held_on     {date} not null,
  what        text   not null,
  people      {int}  not null check (people > 0),
  names       text   null,                   -- who took part, one on each line: for the commune's own eyes
  sha256      text   not null references platform_file (sha256),
  file_name   text   not null,
  file_kind   text   not null,               -- media type, told from the content
  fact_id     {id}   not null,
  recorded_by {id}   not null,
  recorded_at {utc}  not null,
  undone_at   {utc}  null,
  undone_by   {id}   null,
  undo_reason text   null
);
create index community_activity_commune on community_activity (commune_id, held_on);
