-- how a code is kept says by itself which encoder wrote it: "{pbkdf2}", salt and hash of those kept so far
alter table query_code add column encoded varchar(200);
update query_code set encoded = '{pbkdf2}' || salt || hash;
alter table query_code alter column encoded set not null;
alter table query_code drop column salt;
alter table query_code drop column hash;
