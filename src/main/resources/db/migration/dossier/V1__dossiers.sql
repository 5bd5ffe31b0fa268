create table dossier (
    id uuid primary key,
    campaign uuid not null,
    referential_code varchar(100) not null,
    referential_version varchar(50) not null,
    structure varchar(50) not null,
    reviewer varchar(50) not null,
    theme varchar(20) not null,
    state varchar(20) not null,
    sending integer not null,
    claimed_level integer,
    reviewed_level integer,
    adopted_level integer,
    board_questions text,
    changed_at timestamp with time zone not null,
    version bigint not null,
    unique (campaign, structure, theme)
);
create index dossier_of_structure on dossier (structure, changed_at);
create index dossier_of_reviewer on dossier (reviewer, state);

create table dossier_criterion (
    dossier uuid not null references dossier (id),
    code varchar(20) not null,
    position integer not null,
    imperative boolean not null,
    applicable boolean not null,
    reason text,
    claimed integer,
    comment text not null,
    reviewed integer,
    outcome varchar(20),
    adopted integer,
    round integer not null,
    revision bigint not null,
    primary key (dossier, code)
);

create table dossier_proof (
    id uuid primary key,
    dossier uuid not null references dossier (id),
    criterion varchar(20) not null,
    document uuid,
    document_version integer,
    sha256 varchar(64),
    statement text,
    cleared boolean not null,
    added_at timestamp with time zone not null
);
create index dossier_proof_of_dossier on dossier_proof (dossier);
create index dossier_proof_of_document on dossier_proof (document);

create table dossier_exchange (
    id uuid primary key,
    dossier uuid not null references dossier (id),
    criterion varchar(20) not null,
    sending integer not null,
    round integer not null,
    outcome varchar(20),
    level integer,
    comment text not null,
    said_by varchar(200) not null,
    said_at timestamp with time zone not null
);
create index dossier_exchange_of_dossier on dossier_exchange (dossier);

create table dossier_undertaking (
    dossier uuid not null references dossier (id),
    person uuid not null,
    interests text not null,
    signed_at timestamp with time zone not null,
    primary key (dossier, person)
);
create index dossier_undertaking_of_person on dossier_undertaking (person);
