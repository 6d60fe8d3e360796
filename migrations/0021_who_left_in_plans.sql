-- Who leaves is taken out of all plans that they stood in, found without looking at all rows.
create index round_person_member on round_person (member_id);
