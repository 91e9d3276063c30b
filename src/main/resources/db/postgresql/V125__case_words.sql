-- all words of a case in one place, found by their characters and pairs of them: a word of one stands in its matter, another in an allegation
create table if not exists case_words (
    case_number varchar(64) primary key references petition (case_number) on delete cascade,
    words text not null
);
create or replace function character_parts(words text) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct substr(words, n, length)), '{}')
    from generate_series(1, length(words)) n cross join generate_series(1, 2) length
$$;
create or replace function keep_case_words() returns trigger language plpgsql as $$
begin
    insert into case_words (case_number, words)
    select p.case_number, concat_ws(chr(10), p.case_number, p.place, p.problem_text,
        (select string_agg(a.text, chr(10) order by a.number) from allegation a where a.case_number = p.case_number))
    from petition p where p.case_number = coalesce(new.case_number, old.case_number)
    on conflict (case_number) do update set words = excluded.words;
    return null;
end $$;
insert into case_words (case_number, words)
select p.case_number, concat_ws(chr(10), p.case_number, p.place, p.problem_text, a.words)
from petition p left join (select case_number, string_agg(text, chr(10) order by number) as words from allegation group by case_number) a
    on a.case_number = p.case_number
on conflict (case_number) do nothing;
create index if not exists case_words_parts on case_words using gin (character_parts(words));
create index if not exists petition_number_pairs on petition using gin (character_pairs(upper(case_number)));
drop index if exists petition_words;
drop index if exists allegation_words;
create or replace trigger petition_words_begin after insert on petition for each row execute function keep_case_words();
create or replace trigger petition_words_change after update on petition for each row
    when (old.place is distinct from new.place or old.problem_text is distinct from new.problem_text)
    execute function keep_case_words();
create or replace trigger allegation_words_change after insert or delete on allegation for each row execute function keep_case_words();
create or replace trigger allegation_text_change after update on allegation for each row
    when (old.text is distinct from new.text) execute function keep_case_words();
