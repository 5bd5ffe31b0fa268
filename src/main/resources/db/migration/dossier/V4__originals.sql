-- The lead's word that the reviewers may have the very file, and what nobody else knows in the digest of a dossier.
alter table dossier_proof add original boolean default false not null;
alter table dossier add salt varchar(36);
