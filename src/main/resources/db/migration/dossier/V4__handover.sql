-- Mixed into the digest of a dossier, so that nobody computes from it what they may not see. Absent for what was sent before.
alter table dossier add column salt varchar(64);
-- Whether peers may have the very bytes of a proof, by the lead's word.
alter table dossier_proof add column original boolean default false not null;

-- One row for each signature: a dossier sent again asks for another one, and what was declared before stays.
create table dossier_declaration (
    dossier uuid not null references dossier (id),
    person uuid not null,
    sending integer not null,
    number integer not null,
    interests text not null,
    signed_at timestamp with time zone not null,
    primary key (dossier, person, sending, number)
);
create index dossier_declaration_of_person on dossier_declaration (person);
insert into dossier_declaration (dossier, person, sending, number, interests, signed_at)
select u.dossier, u.person,
    case when d.sent_at is null or u.signed_at >= d.sent_at then d.sending else d.sending - 1 end,
    1, u.interests, u.signed_at
from dossier_undertaking u join dossier d on d.id = u.dossier;
drop table dossier_undertaking;
