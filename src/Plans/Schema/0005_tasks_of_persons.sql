-- Who sees to a task, and whom it waits for: a body as the document names it.
alter table plans_task add column assigned_to {id} null;
alter table plans_task add column waiting_for text null;
