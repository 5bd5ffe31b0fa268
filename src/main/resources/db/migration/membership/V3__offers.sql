-- What a known account is asked to become in one more place; it holds nothing there until its person accepts.
create table offer (
    id uuid not null primary key,
    person uuid not null,
    structure varchar(20),
    deliberative boolean not null,
    offered_by varchar(254) not null,
    expires_at timestamp(6) with time zone not null,
    constraint offer_person foreign key (person) references person (id),
    constraint offer_structure foreign key (structure) references structure (code),
    constraint offer_once unique (person, structure)
);

create index offer_in_structure on offer (structure);
create index offer_expiry on offer (expires_at);

create table offer_role (
    offer uuid not null,
    role varchar(20) not null,
    primary key (offer, role),
    constraint offer_role_of foreign key (offer) references offer (id) on delete cascade
);

-- A token acts for the one structure that it names: those that named none are asked for again.
delete from access_token where structure is null;
