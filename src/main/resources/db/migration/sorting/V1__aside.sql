create table sorting_aside (
    document uuid not null primary key,
    laid_at timestamp with time zone not null
);
