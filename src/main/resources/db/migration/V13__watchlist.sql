-- what is open at a unit, and which hand-offs something happened to lately
create index hand_off_open_by_unit on hand_off (ended_at, unit);
create index case_event_lately on case_event (recorded_at, hand_off);
