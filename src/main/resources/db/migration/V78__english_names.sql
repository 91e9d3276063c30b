-- by which names readers of English pages know the units: pinyin and what kind of place it is
alter table unit add column english_name varchar(100);

update unit set english_name = 'Ziyang District' where id = 'unit430902';
update unit set english_name = 'Heshan District' where id = 'unit430903';
update unit set english_name = 'Nan County (Nanxian)' where id = 'unit430921';
update unit set english_name = 'Taojiang County' where id = 'unit430922';
update unit set english_name = 'Anhua County' where id = 'unit430923';
update unit set english_name = 'Yuanjiang City' where id = 'unit430981';
update unit set english_name = 'Datonghu District' where id = 'unit430971';
update unit set english_name = 'Yiyang High-tech Zone' where id = 'unit430972';
update unit set english_name = 'City Bureau of Ecology and Environment' where id = 'unitShengtai';
update unit set english_name = 'City Bureau of Water Resources' where id = 'unitShuili';
update unit set english_name = 'City Bureau of Housing and Construction' where id = 'unitZhujian';
update unit set english_name = 'City Bureau of Urban Management' where id = 'unitChengguan';
update unit set english_name = 'City Bureau of Agriculture and Rural Affairs' where id = 'unitNongye';
update unit set english_name = 'City Bureau of Natural Resources and Planning' where id = 'unitZiran';
update unit set english_name = 'City Bureau of Transport' where id = 'unitJiaotong';
update unit set english_name = 'City Bureau of Industry and Information Technology' where id = 'unitGongxin';
update unit set english_name = 'City Bureau of Public Security' where id = 'unitGongan';
