-- What this database is: one row. A demonstration carries its own "today" and says so on every page.
create table platform_installation (
  id              {int}   not null primary key check (id = 1),
  demonstration   {bool}  not null,
  created_at      {utc}   not null,
  -- The installation's clock runs this far ahead of the system's; zero outside a demonstration.
  clock_offset_ms {long}  not null
);

-- Keys of ASP.NET data protection (cookies, antiforgery), each sealed with the master key: shared by all nodes.
create table platform_key (
  name       text   not null primary key,
  sealed_xml {bytes} not null
);
