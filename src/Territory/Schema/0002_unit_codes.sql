-- Two officers may add a village in one instant: both would take the next free serial. The second is refused here.
create unique index territory_unit_version_code on territory_unit_version (code, valid_from);
