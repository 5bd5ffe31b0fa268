alter table document add column unconfirmed_sender varchar(320);
