create table structure (
    code varchar(20) not null primary key,
    name varchar(200) not null,
    type varchar(20) not null,
    veteran boolean not null
);

create table person (
    id uuid not null primary key,
    username varchar(254) not null unique,
    name varchar(200) not null,
    password varchar(300),
    credentials integer not null
);

create table appointment (
    id uuid not null primary key,
    person uuid not null,
    structure varchar(20),
    deliberative boolean not null,
    constraint appointment_person foreign key (person) references person (id),
    constraint appointment_structure foreign key (structure) references structure (code),
    constraint appointment_once unique (person, structure)
);

create index appointment_in_structure on appointment (structure);

create table appointment_role (
    appointment uuid not null,
    role varchar(20) not null,
    primary key (appointment, role),
    constraint appointment_role_of foreign key (appointment) references appointment (id)
);

create table access_token (
    hash varchar(64) not null primary key,
    person uuid not null,
    credentials integer not null,
    structure varchar(20),
    expires_at timestamp(6) with time zone not null,
    constraint access_token_person foreign key (person) references person (id)
);

create index access_token_of on access_token (person);
create index access_token_expiry on access_token (expires_at);

create table invitation (
    hash varchar(64) not null primary key,
    person uuid,
    expires_at timestamp(6) with time zone not null,
    constraint invitation_person foreign key (person) references person (id)
);

create index invitation_of on invitation (person);

create table sign_in_failure (
    id uuid not null primary key,
    subject varchar(64) not null,
    happened_at timestamp(6) with time zone not null
);

create index sign_in_failure_subject on sign_in_failure (subject, happened_at);
create index sign_in_failure_age on sign_in_failure (happened_at);
