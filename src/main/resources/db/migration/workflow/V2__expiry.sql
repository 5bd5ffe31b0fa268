create table expiry_notice (
  id uuid primary key,
  document uuid not null,
  number integer not null,
  valid_until date not null,
  days integer not null,
  structure varchar(64) not null,
  written_at timestamp with time zone not null
);
-- Written once each, whatever is restarted in between.
create unique index expiry_notice_once on expiry_notice (document, number, valid_until, days);
create index expiry_notice_of on expiry_notice (structure, valid_until);

create table expiry_notice_seen (
  notice uuid not null references expiry_notice (id) on delete cascade,
  person uuid not null,
  primary key (notice, person)
);
