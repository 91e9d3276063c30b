-- parts of texts are found by their pairs of characters: words of Chinese have two, and indexes of trigrams do not know them
create or replace function character_pairs(words text) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct substr(words, n, 2)), '{}') from generate_series(1, length(words) - 1) n
$$;
create index if not exists petition_words on petition using gin
    (character_pairs(coalesce(place, '') || ' ' || coalesce(problem_text, '') || ' ' || case_number));
create index if not exists allegation_words on allegation using gin (character_pairs(text));
