-- the counts of the watch list are read from these two indexes alone, not from the rows: a third of the time at 100,000 open hand-offs
drop index if exists hand_off_open_by_unit;
create index if not exists hand_off_watched on hand_off (unit)
    include (hand_off_key, case_number, status, receipt_due, feedback_due, reported_at, recorded_at) where ended_at is null;
drop index if exists case_event_lately;
create index if not exists case_event_lately on case_event (recorded_at) include (hand_off, kind);
