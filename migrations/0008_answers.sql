-- Forms that have arrived and how they were answered, so that a second click is answered like the first. `form` is a hash
-- of session, address and body; the answer is an address and cookies, sealed where they must not be read.
create table form_answer (
    form       text   not null primary key,
    answer     text,
    arrived_at bigint not null
);
create index form_answer_arrival on form_answer (arrived_at);
