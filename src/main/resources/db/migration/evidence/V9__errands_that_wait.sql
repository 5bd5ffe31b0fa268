-- When an errand is due, and how often it was tried in vain: one that cannot be done does not stand before the others.
alter table document_errand add column due_at timestamp with time zone;
update document_errand set due_at = asked_at;
alter table document_errand alter column due_at set not null;
alter table document_errand add column attempts integer default 0 not null;

create index document_errand_due on document_errand (due_at);

drop index document_errand_oldest;
