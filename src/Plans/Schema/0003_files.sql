-- Files that were brought as evidence are kept where every module finds them.
insert into platform_file (sha256, content) select sha256, content from plans_file;
create table plans_evidence_of_task (
  task_id {id}  not null,
  number  {int} not null,                   -- of the event
  sha256  text  not null references platform_file (sha256),
  name    text  not null,
  kind    text  not null,                   -- media type, told from the content
  primary key (task_id, number)
);
insert into plans_evidence_of_task (task_id, number, sha256, name, kind) select task_id, number, sha256, name, kind from plans_evidence;
drop table plans_evidence;
drop table plans_file;
alter table plans_evidence_of_task rename to plans_evidence;
