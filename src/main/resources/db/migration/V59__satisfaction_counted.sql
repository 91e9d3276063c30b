-- what petitioners and the people on site said of the result is counted, too
alter table counted_petition add column not_satisfied boolean default false not null;
alter table counted_petition add column doubted boolean default false not null;
alter table counted_hand_off add column public_satisfied boolean;
-- the cases whose counts this changes are counted anew from their events at the next start
delete from counted_hand_off where case_number in (select case_number from case_event
    where kind in ('RectificationInspected', 'PetitionerDoubted', 'RepeatLinked', 'DeadlinesChanged'));
delete from counted_petition where case_number in (select case_number from case_event
    where kind in ('RectificationInspected', 'PetitionerDoubted', 'RepeatLinked', 'DeadlinesChanged'));
delete from counted_case where case_number in (select case_number from case_event
    where kind in ('RectificationInspected', 'PetitionerDoubted', 'RepeatLinked', 'DeadlinesChanged'));
