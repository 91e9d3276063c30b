-- a list does not always tell when a petition came: it stays undated, and is counted so, until the coordination group says it
alter table petition alter column received_at drop not null;

insert into programme (code, name, level, round, area, stay_from, stay_to) values
    ('undated', '日期未载明(待分类)', 'ROUTINE', 0, 'YY', null, null);
