-- What was typed into a form travels with its page (docs/adr/0002); since then nothing is written here.
drop table draft;
