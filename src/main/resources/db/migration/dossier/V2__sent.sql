-- When it was last sent: the age of its proofs is told as of then.
alter table dossier add column sent_at timestamp with time zone;
