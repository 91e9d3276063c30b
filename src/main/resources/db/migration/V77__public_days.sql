-- what the public asks besides the order of the table: what is open to objections, and what was corrected last
create index disclosure_in_publicity on disclosure (state, publicity_to);
create index disclosure_corrected on disclosure (state, corrected_at);
