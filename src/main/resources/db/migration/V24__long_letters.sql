-- A letter is kept whole; a proposal may be a little longer than the letter it was made of.
alter table intake_record alter column received_text set data type varchar(20000);
alter table intake_record alter column proposed_text set data type varchar(40000);
alter table petition_supplement alter column received_text set data type varchar(20000);
