package org.ecopetition.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecopetition.briefing.BriefingRound.Rhythm;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.organisation.Unit;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.programme.Programme;
import org.ecopetition.organisation.programme.Programmes;
import org.ecopetition.organisation.setting.DatedSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The settings of the rounds' briefings, and the counter that numbers them without gaps. */
@Service
@Transactional
public class BriefingRounds {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEAM = 100;
    private static final int LONGEST_LIST = 2000;
    private static final int MOST_HOURS = 240;
    private static final int MOST_DAYS = 366;
    private static final int MOST_NUMBER = 9999;

    private final JdbcClient jdbc;
    private final Programmes programmes;
    private final Units units;
    private final BriefingRecord record;
    private final Wording wording;
    private final DatedSettings dated;

    BriefingRounds(
            JdbcClient jdbc,
            Programmes programmes,
            Units units,
            BriefingRecord record,
            Wording wording,
            DatedSettings dated) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.units = units;
        this.record = record;
        this.wording = wording;
        this.dated = dated;
    }

    /** What counts for a round, with the usual words where nobody settled others. */
    @Transactional(readOnly = true)
    public BriefingRound of(String programme) {
        Programme round = programmes.byCode(programme);
        BriefingRound settled = settled(programme);
        return settled.with(
                settled.title().isEmpty() ? wording.say("briefing.usual-title", round.name()) : settled.title(),
                settled.issuer().isEmpty() ? wording.say("briefing.usual-issuer") : settled.issuer(),
                settled.team().isEmpty() ? wording.say("briefing.usual-team." + round.level()) : settled.team());
    }

    /** What was settled for a round, or for all, as it was entered. */
    @Transactional(readOnly = true)
    public BriefingRound settled(String programme) {
        return find(programme)
                .orElseGet(() -> find(BriefingRound.COMMON).orElseThrow().forRound(programme));
    }

    /**
     * Settles them anew, unless something is wrong.
     *
     * @param from the day they count from, today where none is given; the number and the next cut-off count at once
     * @param seen the number of the newest change that the person saw
     * @return what is wrong
     */
    public List<Fault> save(BriefingRound round, @Nullable LocalDate from, long seen, String person) {
        List<Fault> faults = faultsOf(round);
        if (faults.isEmpty()) {
            dated.set(BriefingRound.key(round.programme()), round, from, seen, round.said(), person)
                    .ifPresent(faults::add);
        }
        if (faults.isEmpty()) {
            ownRow(round.programme());
            write(find(round.programme())
                    .orElse(round)
                    .with(round.nextNumber(), round.rhythm().nextCutoff()));
            record.settings(round, person);
        }
        return faults;
    }

    /** The next number; whoever asks at the same time waits, and a number nobody kept is given again. */
    int takeNumber(String programme) {
        ownRow(programme);
        int number = jdbc.sql("select next_number from briefing_round where programme = ? for update")
                .param(programme)
                .query(Integer.class)
                .single();
        jdbc.sql("update briefing_round set next_number = ? where programme = ?")
                .params(number + 1, programme)
                .update();
        return number;
    }

    /** The rounds whose planned cut-off has come. */
    @Transactional(readOnly = true)
    List<BriefingRound> due(Instant now) {
        return jdbc
                .sql("select * from briefing_round where next_cutoff <= ? and programme <> ? order by programme")
                .params(now.atOffset(ZoneOffset.UTC), BriefingRound.COMMON)
                .query(BriefingRound::read)
                .list()
                .stream()
                .map(this::inForce)
                .toList();
    }

    /** Plans the next cut-off, unless another node did. */
    void plan(String programme, Instant reached, @Nullable Instant next) {
        jdbc.sql("update briefing_round set next_cutoff = ? where programme = ? and next_cutoff = ?")
                .params(time(next), programme, reached.atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<Fault> faultsOf(BriefingRound round) {
        List<Fault> faults = new ArrayList<>();
        add(faults, isNoLine(round.title(), LONGEST_NAME), "title");
        add(faults, isNoLine(round.issuer(), LONGEST_NAME), "issuer");
        add(faults, isNoLine(round.team(), LONGEST_TEAM), "team");
        add(faults, isNoLine(round.list().reportTo(), LONGEST_LIST), "list.reportTo");
        add(faults, isNoLine(round.list().sendTo(), LONGEST_LIST), "list.sendTo");
        List<String> known = units.all().stream().map(Unit::id).toList();
        add(faults, !known.containsAll(round.list().readers()), "list.readers");
        add(faults, round.nextNumber() < 1 || round.nextNumber() > MOST_NUMBER, "nextNumber");
        add(faults, round.nextNumber() <= lastGiven(round.programme()), "nextNumber", "number-given");
        Rhythm rhythm = round.rhythm();
        add(faults, rhythm.newsHours() < 0 || rhythm.newsHours() > MOST_HOURS, "newsHours");
        add(faults, rhythm.reminderHours() < 0 || rhythm.reminderHours() > rhythm.newsHours(), "reminderHours");
        add(faults, rhythm.everyDays() < 1 || rhythm.everyDays() > MOST_DAYS, "everyDays");
        add(
                faults,
                rhythm.nextCutoff() != null && round.programme().equals(BriefingRound.COMMON),
                "nextCutoff",
                "plan-common");
        return faults;
    }

    private int lastGiven(String programme) {
        return jdbc.sql("select coalesce(max(number), 0) from briefing where programme = ?")
                .param(programme)
                .query(Integer.class)
                .single();
    }

    private void ownRow(String programme) {
        if (find(programme).isEmpty()) {
            BriefingRound common = settled(programme);
            jdbc.sql("""
                            insert into briefing_round (programme, title, issuer, team, report_to, send_to, readers, next_number,
                                news_hours, reminder_hours, next_cutoff, every_days)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?)
                            """)
                    .params(
                            programme,
                            common.title(),
                            common.issuer(),
                            common.team(),
                            common.list().reportTo(),
                            common.list().sendTo(),
                            common.list().readersAsText(),
                            common.nextNumber(),
                            common.rhythm().newsHours(),
                            common.rhythm().reminderHours(),
                            common.rhythm().everyDays())
                    .update();
        }
    }

    private void write(BriefingRound round) {
        jdbc.sql("""
                        update briefing_round set title = ?, issuer = ?, team = ?, report_to = ?, send_to = ?, readers = ?,
                            next_number = ?, news_hours = ?, reminder_hours = ?, next_cutoff = ?, every_days = ?
                        where programme = ?
                        """)
                .params(
                        round.title(),
                        round.issuer(),
                        round.team(),
                        round.list().reportTo(),
                        round.list().sendTo(),
                        round.list().readersAsText(),
                        round.nextNumber(),
                        round.rhythm().newsHours(),
                        round.rhythm().reminderHours(),
                        time(round.rhythm().nextCutoff()),
                        round.rhythm().everyDays(),
                        round.programme())
                .update();
    }

    private Optional<BriefingRound> find(String programme) {
        return jdbc.sql("select * from briefing_round where programme = ?")
                .param(programme)
                .query(BriefingRound::read)
                .optional()
                .map(this::inForce);
    }

    /** Numbers and the next cut-off count as they are kept, all else as it was set for today. */
    private BriefingRound inForce(BriefingRound kept) {
        return dated.inForce(BriefingRound.key(kept.programme()))
                .map(set -> set.with(kept.nextNumber(), kept.rhythm().nextCutoff()))
                .orElse(kept);
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static boolean isNoLine(String text, int longest) {
        return text.length() > longest || text.indexOf('\n') >= 0 || TypedText.hasUnprintable(text);
    }

    private static void add(List<Fault> faults, boolean wrong, String field) {
        add(faults, wrong, field, field.substring(field.lastIndexOf('.') + 1));
    }

    private static void add(List<Fault> faults, boolean wrong, String field, String reason) {
        if (wrong) {
            faults.add(new Fault(field, "briefing.fault." + reason));
        }
    }
}
