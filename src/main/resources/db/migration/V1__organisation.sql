-- units, programmes (督察轮次) and the working calendar: data that an administrator edits
create table unit (
    id          varchar(64)  not null primary key,
    name        varchar(100) not null,
    region_code varchar(6),
    position    integer      not null
);

create table programme (
    code      varchar(40)  not null primary key,
    name      varchar(200) not null,
    level     varchar(20)  not null,
    round     integer      not null,
    area      varchar(2)   not null,
    stay_from date,
    stay_to   date
);

-- days that differ from the week: public holidays (works = false) and make-up working days (works = true)
create table calendar_day (
    on_day date         not null primary key,
    works  boolean      not null,
    name   varchar(100) not null
);

insert into unit (id, name, region_code, position) values
    ('unit430902', '资阳区', '430902', 1),
    ('unit430903', '赫山区', '430903', 2),
    ('unit430921', '南县', '430921', 3),
    ('unit430922', '桃江县', '430922', 4),
    ('unit430923', '安化县', '430923', 5),
    ('unit430981', '沅江市', '430981', 6),
    ('unit430971', '大通湖区', '430971', 7),
    ('unit430972', '益阳高新区', '430972', 8),
    ('unitShengtai', '市生态环境局', null, 11),
    ('unitShuili', '市水利局', null, 12),
    ('unitZhujian', '市住房和城乡建设局', null, 13),
    ('unitChengguan', '市城市管理和综合执法局', null, 14),
    ('unitNongye', '市农业农村局', null, 15),
    ('unitZiran', '市自然资源和规划局', null, 16),
    ('unitJiaotong', '市交通运输局', null, 17),
    ('unitGongxin', '市工业和信息化局', null, 18),
    ('unitGongan', '市公安局', null, 19);

-- the stay of the fourth provincial team in 2023: first and last day are not in the sources, an administrator corrects them
insert into programme (code, name, level, round, area, stay_from, stay_to) values
    ('routine', '日常信访', 'ROUTINE', 0, 'YY', null, null),
    ('provincial-2-2023', '第二轮省生态环境保护例行督察(2023年,益阳)', 'PROVINCIAL', 2, 'YY', date '2023-06-25', date '2023-07-24');

-- 国务院办公厅关于2026年部分节假日安排的通知 and the years before are entered by the administrator; weekends need no row
