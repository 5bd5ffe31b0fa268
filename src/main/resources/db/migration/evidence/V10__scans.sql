-- With which signatures the antivirus last looked at a version; empty where it was not asked or its signatures are not known.
create table document_scan (
    document uuid not null,
    number integer not null,
    structure varchar(64) not null,
    seen_with varchar(200) not null,
    seen_at timestamp with time zone not null,
    primary key (document, number)
);

create index document_scan_oldest on document_scan (seen_at);

insert into document_scan (document, number, structure, seen_with, seen_at)
    select document, number, structure, '', received_at from document_version where state in ('READY', 'UNREADABLE');
