package org.ecopetition.casework.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.organisation.Unit;
import org.ecopetition.organisation.Units;
import org.ecopetition.storage.LikePattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds open cases by words of their place and matter or parts of their number, as far as the person handles them or sees all. */
@Component
@Transactional(readOnly = true)
public class CaseWords {

    /** More than anybody reads through; whoever finds so many types another word. */
    private static final int MOST = 300;

    private static final int MOST_WORDS = 4;

    /** What one word, the n-th, has to be found in. */
    private static final String HOLDS = """
             and (p.place like :word%1$d escape '!' or p.case_number like :number%1$d escape '!' or p.problem_text like :word%1$d escape '!' or p.region_code in (:regions%1$d)
             or exists (select 1 from allegation a where a.case_number = p.case_number and a.text like :word%1$d escape '!')
            """;

    private static final String UNHANDED =
            "select p.case_number from petition p where p.status in ('REGISTERED', 'CLASSIFIED')";

    private static final String HANDED =
            "select h.hand_off_key from hand_off h join petition p on p.case_number = h.case_number where h.ended_at is null";

    private static final String OWN = """
             and (h.unit in (:units) or exists (select 1 from assisting_unit x where x.hand_off = h.hand_off_key and x.unit in (:units)))
            """;

    private final JdbcClient database;
    private final Units units;

    CaseWords(JdbcClient database, Units units) {
        this.database = database;
        this.units = units;
    }

    /** The case numbers and keys of hand-offs that hold all the words, at most some hundreds. */
    public List<String> find(String typed, SignedIn person) {
        List<String> words = Arrays.stream(typed.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        boolean seesAll = person.isLiaison() || person.isLeader();
        if (words.isEmpty() || !(seesAll || !person.units().isEmpty())) {
            return List.of();
        }
        Map<String, Object> given = given(words);
        if (!seesAll) {
            given.put("units", person.units());
        }
        List<String> keys = new ArrayList<>(
                ask(HANDED + (seesAll ? "" : OWN) + all(words, " or h.place like :word%1$d escape '!')"), given));
        if (seesAll) {
            keys.addAll(ask(UNHANDED + all(words, ")"), given));
            keys.addAll(keys.stream().map(CaseWords::petitionOf).distinct().toList());
        }
        return keys.stream().distinct().toList();
    }

    /** The numbers of the cases that hold all the words: those handed off first, each kind the newest first. */
    List<String> casesOf(String typed, SignedIn person) {
        return find(typed, person).stream()
                .map(CaseWords::petitionOf)
                .distinct()
                .toList();
    }

    private List<String> ask(String sql, Map<String, Object> given) {
        return database.sql(sql + " order by 1 desc fetch first " + MOST + " rows only")
                .params(given)
                .query(String.class)
                .list();
    }

    private static String all(List<String> words, String last) {
        StringBuilder condition = new StringBuilder();
        for (int n = 0; n < words.size(); n++) {
            condition.append((HOLDS + last).formatted(n));
        }
        return condition.toString();
    }

    private Map<String, Object> given(List<String> words) {
        Map<String, Object> given = new HashMap<>();
        for (int n = 0; n < words.size(); n++) {
            String word = words.get(n);
            String sought = LikePattern.holding(word);
            given.put("word" + n, sought);
            given.put("number" + n, sought.toUpperCase(Locale.ROOT));
            given.put("regions" + n, regionsNamed(word));
        }
        return given;
    }

    /** The codes of the regions whose names hold the word; one that is none where no name does. */
    private List<String> regionsNamed(String word) {
        List<String> named = units.regions().stream()
                .filter(region -> region.name().contains(word))
                .map(Unit::regionCode)
                .filter(Objects::nonNull)
                .toList();
        return named.isEmpty() ? List.of("-") : named;
    }

    private static String petitionOf(String key) {
        return key.replaceFirst("-\\d\\d$", "");
    }
}
