-- how the news of a round counts; without a row: petitions with their repeats, regions as decomposed, types as mentions
create table figure_basis (
    programme      varchar(40) not null primary key references programme (code),
    without_repeats boolean    not null,
    regions        varchar(20) not null,
    types_of       varchar(20) not null
);
