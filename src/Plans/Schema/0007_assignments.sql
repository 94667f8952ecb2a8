-- 0001 tells the first two values of comparison the wrong way round: 0 is more than, 1 at least.
-- A target that the unit above assigned to a unit: of the plan above, with the unit below as its own, and the target it is a part of.
alter table plans_target add parent_id {id} null;
-- Goes up when what is assigned of a target changes, so that of two officers the second sees what the first did.
alter table plans_target add revision {int} not null default 0;
-- Once to each unit. Also the way from a target to its parts.
create unique index plans_target_assigned on plans_target (parent_id, unit_id) where parent_id is not null and ended_at is null;
