create table collective (
    id uuid not null primary key,
    name varchar(200) not null
);

create table collective_structure (
    collective uuid not null,
    seat integer not null,
    structure varchar(20) not null,
    primary key (collective, seat),
    constraint collective_structure_of foreign key (collective) references collective (id),
    constraint collective_structure_once unique (collective, structure)
);

create index collective_of_structure on collective_structure (structure);

create table collective_facilitator (
    collective uuid not null,
    person uuid not null,
    primary key (collective, person),
    constraint collective_facilitator_of foreign key (collective) references collective (id)
);

create index collective_of_facilitator on collective_facilitator (person);

create table campaign (
    id uuid not null primary key,
    collective uuid not null,
    name varchar(200) not null,
    referential_code varchar(64) not null,
    referential_version varchar(64) not null,
    launched_at timestamp with time zone not null,
    constraint campaign_of foreign key (collective) references collective (id)
);

create index campaign_of_collective on campaign (collective, launched_at);

create table campaign_capsule (
    campaign uuid not null,
    seat integer not null,
    theme varchar(16) not null,
    opens date not null,
    prepared date not null,
    reviewed date not null,
    closes date not null,
    primary key (campaign, seat),
    constraint campaign_capsule_of foreign key (campaign) references campaign (id),
    constraint campaign_capsule_once unique (campaign, theme)
);

create table campaign_structure (
    campaign uuid not null,
    seat integer not null,
    structure varchar(20) not null,
    primary key (campaign, seat),
    constraint campaign_structure_of foreign key (campaign) references campaign (id),
    constraint campaign_structure_once unique (campaign, structure)
);

create index campaign_of_structure on campaign_structure (structure);

create table campaign_binome (
    campaign uuid not null,
    theme varchar(16) not null,
    reviewed varchar(20) not null,
    reviewer varchar(20) not null,
    primary key (campaign, theme, reviewed),
    constraint campaign_binome_of foreign key (campaign) references campaign (id),
    constraint campaign_binome_once unique (campaign, theme, reviewer)
);
