create table notice (
  id uuid primary key,
  dossier uuid not null,
  kind varchar(20) not null,
  structure varchar(64) not null,
  due_at timestamp with time zone,
  text varchar(2000),
  written_on date not null,
  written_at timestamp with time zone not null
);
-- One of a kind a day: a step that runs twice, or six criteria due together, remind once.
create unique index notice_once on notice (dossier, kind, structure, written_on);
create index notice_of on notice (structure, kind, written_at);

create table notice_seen (
  notice uuid not null references notice (id) on delete cascade,
  person uuid not null,
  primary key (notice, person)
);
