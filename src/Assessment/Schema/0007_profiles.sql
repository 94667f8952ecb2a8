-- Every version of every profile. A published one is never changed: sessions name theirs for good. A profile has one draft at most.
create table assessment_profile_version (
  code    text   not null,
  version {int}  not null,
  state   {int}  not null,            -- 0 draft, 1 published
  number  {int}  null,                -- 1, 2, … in the order of publication over all profiles; null for a draft
  yaml    text   not null,
  digest  text   not null,            -- SHA-256 of the text
  set_at  {utc}  not null,            -- when the draft was saved; when it was published
  set_by  {id}   null,                -- null: came with the program
  why     text   not null,
  preview {json} null,                -- what this text came to with simulated people, beside the version then in force: Rehearsal.cs; null: not simulated yet
  primary key (code, version)
);
-- Of two publications at once one wins: together they could leave a group without a test.
create unique index assessment_profile_version_number on assessment_profile_version (number);
-- One draft a profile.
create unique index assessment_profile_version_draft on assessment_profile_version (code) where state = 0;
