-- A board role acts only for an account whose password was chosen by a link that the facilitator alone was shown.
-- Whoever sits on a board or serves the network by now keeps that; others are asked when they are first appointed to a board.
alter table person add column vouched boolean default false not null;
alter table invitation add column vouched boolean default false not null;

update person set vouched = true where password is not null and id in (
    select a.person from appointment a join appointment_role r on r.appointment = a.id
    where r.role in ('CHAIR', 'SECRETARY', 'MEMBER', 'FACILITATOR', 'OPERATOR'));
update invitation set vouched = true where person is null;
