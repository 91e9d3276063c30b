package org.ecopetition.briefing.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopetition.briefing.BriefingEvent.NewsContributed;
import org.ecopetition.briefing.BriefingKey;
import org.ecopetition.briefing.BriefingState;
import org.ecopetition.briefing.BriefingTextCheck;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.organisation.Unit;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The book in which units write their news for a briefing. What a unit writes again replaces what it wrote before, until
 * editing begins; what comes later waits for the next issue of the round. Nothing is ever taken out of the book.
 */
@Service
@Transactional
public class NewsBook {

    /** The longest news of a unit. */
    public static final int LONGEST = 4000;

    private static final String STANDING = """
            select n.*, u.name as unit_name, u.region_code from briefing_news n join unit u on u.id = n.unit
            where n.replaced_at is null
            """;

    private final JdbcClient jdbc;
    private final BriefingTextCheck check;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NewsBook(JdbcClient jdbc, BriefingTextCheck check, Units units, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.check = check;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /** What became of what a unit wrote. */
    public enum Fate {
        /** 已收: stands in this issue. */
        TAKEN,
        /** 已替换: stands in this issue in the place of what the unit wrote before. */
        REPLACED,
        /** 转入下一期: editing had begun. */
        FOR_NEXT_ISSUE
    }

    /** The units that are asked for news: the counties, then the departments. */
    public List<String> asked() {
        return units.open().stream().map(Unit::id).toList();
    }

    /**
     * Takes the news of a unit.
     *
     * @param typed what it writes; empty where it says that there is nothing to tell
     * @throws Refusal when it is too long, or holds data of a caller or an objector; nothing is stored then
     */
    public Fate contribute(BriefingKey key, String unit, String typed, String person) {
        String text = TypedText.visible(typed);
        if (text.length() > LONGEST) {
            throw new Refusal("briefing.news-long", String.valueOf(LONGEST), String.valueOf(text.length()));
        }
        check.mustBeFit(List.of(text));
        boolean collects = isCollecting(key);
        if (ofUnit(key, unit).filter(same -> same.text().equals(text)).isPresent()) {
            return collects ? Fate.TAKEN : Fate.FOR_NEXT_ISSUE;
        }
        int replaced = replace(key, unit, collects);
        String into = collects ? key.value() : nextCollecting(key).orElse(null);
        jdbc.sql("""
                        insert into briefing_news (programme, briefing, meant_for, unit, text, nothing, contributed_by, contributed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        key.programme(),
                        into,
                        key.value(),
                        unit,
                        text,
                        text.isEmpty(),
                        person,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        Fate fate = !collects ? Fate.FOR_NEXT_ISSUE : replaced > 0 ? Fate.REPLACED : Fate.TAKEN;
        events.publishEvent(new NewsContributed(key, clock.instant(), person, unit, fate));
        return fate;
    }

    /** What stands in an issue, counties first, each unit's own before what came late for the issue before. */
    @Transactional(readOnly = true)
    public List<Contribution> of(BriefingKey key) {
        return jdbc.sql(STANDING
                        + " and n.briefing = ? order by u.position, case when n.meant_for = ? then 0 else 1 end, n.id")
                .params(key.value(), key.value())
                .query(NewsBook::contribution)
                .list();
    }

    /** What a unit wrote last for an issue, in time or late. */
    @Transactional(readOnly = true)
    public Optional<Contribution> ofUnit(BriefingKey key, String unit) {
        return jdbc.sql(STANDING + " and n.meant_for = ? and n.unit = ? order by n.id desc fetch first 1 rows only")
                .params(key.value(), unit)
                .query(NewsBook::contribution)
                .optional();
    }

    /** The units that wrote nothing for an issue, not even that there is nothing to tell. */
    @Transactional(readOnly = true)
    public List<String> silent(BriefingKey key) {
        Set<String> wrote = of(key).stream()
                .filter(news -> !news.isLateFor(key))
                .map(Contribution::unit)
                .collect(Collectors.toSet());
        return asked().stream().filter(unit -> !wrote.contains(unit)).toList();
    }

    /** What waits since the issue before goes into this one. */
    public void takeWaiting(BriefingKey key) {
        jdbc.sql(
                        "update briefing_news set briefing = ? where programme = ? and briefing is null and replaced_at is null")
                .params(key.value(), key.programme())
                .update();
    }

    /** Keeps the state of the briefing until this transaction ends, so that editing does not begin in between. */
    private boolean isCollecting(BriefingKey key) {
        String state = jdbc.sql("select state from briefing where briefing_key = ? for update")
                .param(key.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal("briefing.unknown"));
        return state.equals(BriefingState.COLLECTING.name());
    }

    /** In time a unit replaces what it wrote in time; late, what it wrote late as long as nobody edits that. */
    private int replace(BriefingKey key, String unit, boolean collects) {
        String place = collects
                ? "briefing = :key"
                : "(briefing is null or briefing <> :key and briefing in (select b.briefing_key from briefing b where b.state = 'COLLECTING'))";
        return jdbc.sql("update briefing_news set replaced_at = :now where meant_for = :key and unit = :unit"
                        + " and replaced_at is null and " + place)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("key", key.value())
                .param("unit", unit)
                .update();
    }

    private Optional<String> nextCollecting(BriefingKey key) {
        return jdbc.sql("""
                        select briefing_key from briefing where programme = :programme and state = 'COLLECTING'
                            and as_of > (select as_of from briefing where briefing_key = :key)
                        order by as_of fetch first 1 rows only
                        """)
                .param("programme", key.programme())
                .param("key", key.value())
                .query(String.class)
                .optional();
    }

    private static Contribution contribution(ResultSet row, int index) throws SQLException {
        return new Contribution(
                row.getString("unit"),
                row.getString("unit_name"),
                row.getString("region_code") == null,
                row.getString("text"),
                row.getString("contributed_by"),
                row.getObject("contributed_at", OffsetDateTime.class).toInstant(),
                row.getString("meant_for"));
    }
}
