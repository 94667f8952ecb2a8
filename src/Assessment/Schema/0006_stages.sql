-- The steps in the life of each text of an item family, numbered by family: the text's newest step says where it stands.
-- Two people who take the next step of a family at once would write the same number; one of them is first.
create table assessment_family_stage (
  code     text  not null,
  number   {int} not null,              -- 1, 2, … over all texts of the family
  digest   text  not null references assessment_family_text (digest),
  stage    {int} not null,              -- 0 draft, 1 review, 2 pretest, 3 calibrated, 4 live, 5 rested, 6 retired
  at       {utc} not null,
  moved_by {id}  null,                  -- null: came with the program
  why      text  not null,
  primary key (code, number)
);

-- A bank may come to hold again exactly what it held before a rest; the highest number is the one in force.
drop index assessment_bank_version_version;
