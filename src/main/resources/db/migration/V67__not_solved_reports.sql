-- What petitioners say is not solved is called so everywhere.
alter table doubt rename to not_solved_report;
