insert into setting_subject (subject) values ('PUBLIC-TABLE');
