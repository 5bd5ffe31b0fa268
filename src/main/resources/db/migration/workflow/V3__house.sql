-- What the board, or the leads, of a structure should know of its own rules and people.
create table house_notice (
  id uuid primary key,
  structure varchar(64) not null,
  kind varchar(20) not null,
  name varchar(200) not null,
  roles varchar(100) not null,
  by_name varchar(200) not null,
  written_at timestamp with time zone not null
);
create index house_notice_of on house_notice (structure, kind, written_at);

create table house_notice_seen (
  notice uuid not null references house_notice (id) on delete cascade,
  person uuid not null,
  primary key (notice, person)
);
