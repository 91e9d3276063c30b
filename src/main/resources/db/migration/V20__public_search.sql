-- the public pages find, order and count rows in the index alone and read the texts of those they show;
-- the batch stands before the round, so that a round by itself is not read and sorted as a whole
drop index disclosure_by_state;
drop index disclosure_in_batch;
create index disclosure_for_public on disclosure (
    state, published_at desc, hand_off, region_name, types, verdict, closing_state, programme, batch_number, id);
create index disclosure_in_batch on disclosure (state, batch_number, programme, hand_off);
