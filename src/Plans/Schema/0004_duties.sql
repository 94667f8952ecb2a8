-- A duty: the rule by which the facts themselves say that a task is done for its period. Null: people say it.
alter table plans_task add column duty text null;
