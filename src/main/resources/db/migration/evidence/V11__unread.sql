-- The pages and parts that may be seen or handed over and could not be read, one a line.
alter table document_version add column unread text;

alter table document_finding add column part varchar(16);

-- What nobody read stays with its structure from now on, until its lead has said why it may go.
update document_version set unread = 'DOCUMENT', held = true
where released_at is null and (state = 'UNREADABLE' or (state = 'READY' and reason = 'evidence.reason.no-text'));
