-- What people brought as proof of something, once for each content. Whoever refers to one keeps its name and its kind.
create table platform_file (
  sha256  text    not null primary key,
  content {bytes} not null
);
