-- whether a source confirms the limit that judged a measurement; unknown for those judged before
alter table measurement add column limit_confirmed boolean;
