package org.ecopetition.petition.repeat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.ecopetition.petition.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How high each matter is handled because it came again. */
@Service
@Transactional
public class HandlingLevels {

    /** The later petitions about the matter of a petition, named twice. */
    private static final String LATER = """
            select count(distinct case_number) from petition_relation
            where kind <> 'DISMISSED' and matter in (
                select matter from petition_relation where kind <> 'DISMISSED' and (case_number = ? or matter = ?))
            """;

    private final LevelRules rules;
    private final JdbcClient jdbc;
    private final Clock clock;

    HandlingLevels(LevelRules rules, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The level of a petition; ordinary unless a repeat raised it. */
    @Transactional(readOnly = true)
    public HandlingLevel of(CaseNumber number) {
        return jdbc.sql("select level from handling_level where case_number = ?")
                .param(number.value())
                .query(String.class)
                .optional()
                .map(HandlingLevel::valueOf)
                .orElse(HandlingLevel.ORDINARY);
    }

    /** How often the matter of a petition was raised up to now, the first time included. */
    @Transactional(readOnly = true)
    public int timesOf(CaseNumber number) {
        return 1
                + jdbc.sql(LATER)
                        .params(number.value(), number.value())
                        .query(Integer.class)
                        .single();
    }

    /** The rule that holds for a petition now. */
    @Transactional(readOnly = true)
    public LevelRule ruleFor(CaseNumber number) {
        return jdbc.sql("select (" + LATER + "), (select count(*) from petition_relation"
                        + " where case_number = ? and kind = 'NOT_SATISFIED')")
                .params(number.value(), number.value(), number.value())
                .query((row, index) -> rules.ruleFor(1 + row.getInt(1), row.getInt(2) > 0))
                .single();
    }

    /** Raises the level of a petition when its rule says so; a level never sinks. */
    Optional<LevelRule> raisedBy(CaseNumber number) {
        LevelRule rule = ruleFor(number);
        if (rule.level().compareTo(of(number)) <= 0) {
            return Optional.empty();
        }
        jdbc.sql("delete from handling_level where case_number = ?")
                .param(number.value())
                .update();
        jdbc.sql("insert into handling_level (case_number, level, times, rule, recorded_at) values (?, ?, ?, ?, ?)")
                .params(
                        number.value(),
                        rule.level().name(),
                        timesOf(number),
                        rule.source(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return Optional.of(rule);
    }
}
