create table dossier_carry_over (
    dossier uuid not null,
    criterion varchar(20) not null,
    document uuid not null,
    choice varchar(10) not null,
    chosen_at timestamp with time zone not null,
    primary key (dossier, criterion, document)
);
