-- A learner asks that an officer look at an automatic decision again; an officer answers, once.
create table assessment_review (
  learner_id  {id}  not null,
  id          {id}  not null,
  session_id  {id}  not null,
  commune_id  {id}  null,               -- where the learner lived when asking; null: not known, the province looks
  words       text  not null,
  asked_at    {utc} not null,
  answered_at {utc} null,
  answered_by {id}  null,
  outcome     {int} null,               -- 0 stands, 1 sit again without waiting, 2 revoked
  answer      text  null,
  primary key (learner_id, id),
  foreign key (learner_id, session_id) references assessment_session (learner_id, id)
);
-- One request waits per test.
create unique index assessment_review_open on assessment_review (learner_id, session_id) where answered_at is null;
create index assessment_review_commune on assessment_review (commune_id, answered_at);
create index assessment_review_id on assessment_review (id);
