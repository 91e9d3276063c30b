package org.ecopetition.lookback;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.lookback.LookBackEvent.DrawnForLookBack;
import org.ecopetition.lookback.LookBackEvent.LookedBack;
import org.ecopetition.organisation.Wording;
import org.ecopetition.organisation.calendar.BusinessTime;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PetitionClosed;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.PetitionStatus;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.supplement.SupplementBook;
import org.ecopetition.storage.RowWritten;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws written-off hand-offs for the look-back and takes down what was found. A draw is settled, seeded and recorded in one go:
 * whoever draws again leaves another draw beside the first. What relapsed is handed off again under the same petition, so that
 * one timeline holds all of it.
 */
@Service
@Transactional
public class LookBackDesk {

    private static final int LONGEST_PEOPLE = 200;
    private static final int LONGEST_FINDING = 1000;

    private final LookBackBook book;
    private final PetitionRegister register;
    private final SupplementBook supplements;
    private final Wording wording;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LookBackDesk(
            LookBackBook book,
            PetitionRegister register,
            SupplementBook supplements,
            Wording wording,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.register = register;
        this.supplements = supplements;
        this.wording = wording;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Draws.
     *
     * @param id of the draw, chosen by the form: the same form again draws nothing
     * @throws Refusal when the plan is impossible, or nothing was written off in the period; nothing is recorded then
     */
    public void draw(UUID id, DrawPlan plan, String person) {
        if (book.find(id.toString()).isPresent()) {
            return;
        }
        if (plan.from().isAfter(plan.to()) || plan.to().isAfter(LocalDate.now(clock))) {
            throw new Refusal("look-back.period").at("from");
        }
        if (!plan.isPossible()) {
            throw new Refusal("look-back.amount", DrawPlan.WHOLE, String.valueOf(DrawPlan.MOST)).at("amount");
        }
        Map<String, String> population = writtenOff(plan);
        if (population.isEmpty()) {
            throw new Refusal(
                    "look-back.nothing", plan.from().toString(), plan.to().toString());
        }
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String seed = HexFormat.of().formatHex(bytes);
        Set<String> drawn = LookBackSampling.drawn(population, plan, seed);
        keep(id, plan, population, seed, person);
        population.forEach((key, region) -> keep(id, key, region, seed, drawn.contains(key)));
        drawn.stream()
                .sorted()
                .forEach(key -> events.publishEvent(
                        new DrawnForLookBack(new HandOffKey(key), clock.instant(), person, id.toString())));
    }

    /**
     * Takes down what was found; the same again changes nothing. What relapsed is handed off again: at once where the petition
     * is closed, otherwise when its last hand-off has ended.
     *
     * @throws Refusal when it was not drawn, something is missing, or something else was taken down already
     */
    public void record(String draw, HandOffKey key, LookBackReport report, String person) {
        Ticket ticket =
                book.ticket(draw, key).filter(Ticket::drawn).orElseThrow(() -> new Refusal("look-back.not-drawn", key));
        mustBeComplete(report);
        if (ticket.outcome() != null) {
            mustBeTheSame(ticket.outcome(), report, key);
            return;
        }
        boolean relapsed = report.result() == LookBackResult.RELAPSED;
        boolean waits = relapsed && register.find(key.caseNumber()).status() == PetitionStatus.HANDED_OFF;
        int taken = jdbc.sql("""
                        update look_back_ticket set result = ?, looked_on = ?, people = ?, finding = ?, recorded_by = ?,
                            recorded_at = ?, waits = ? where draw = ? and hand_off = ? and result is null
                        """)
                .params(
                        report.result().name(),
                        report.on(),
                        report.people().strip(),
                        report.finding().strip(),
                        person,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        waits,
                        draw,
                        key.value())
                .update();
        if (taken == 0) {
            throw new Refusal("look-back.recorded", key);
        }
        changed(key);
        events.publishEvent(new LookedBack(
                key,
                BusinessTime.of(report.on(), clock),
                person,
                report.result(),
                report.on(),
                report.finding().strip()));
        if (relapsed && !waits) {
            handOffAgain(key, report.finding().strip(), person);
        }
    }

    /** What relapsed while the petition was in work begins again once it has closed. */
    @EventListener
    void on(PetitionClosed event) {
        for (Ticket ticket : book.waiting(event.caseNumber())) {
            if (ticket.outcome() != null) {
                handOffAgain(
                        ticket.handOff(),
                        ticket.outcome().finding(),
                        ticket.outcome().recordedBy());
            }
            changed(ticket.handOff());
        }
        jdbc.sql("update look_back_ticket set waits = false where waits and hand_off in"
                        + " (select hand_off_key from hand_off where case_number = ?)")
                .param(event.caseNumber().value())
                .update();
    }

    private void handOffAgain(HandOffKey key, String finding, String person) {
        CaseNumber number = key.caseNumber();
        supplements.order(number, null, wording.say("look-back.supplement", key.value(), finding), person);
    }

    private void mustBeComplete(LookBackReport report) {
        if (report.on().isAfter(LocalDate.now(clock))) {
            throw new Refusal("form.date-ahead", report.on()).at("on");
        }
        if (report.people().isBlank() || report.people().strip().length() > LONGEST_PEOPLE) {
            throw new Refusal("look-back.people", LONGEST_PEOPLE).at("people");
        }
        if (report.finding().isBlank() || report.finding().strip().length() > LONGEST_FINDING) {
            throw new Refusal("look-back.finding", String.valueOf(LONGEST_FINDING)).at("finding");
        }
    }

    private static void mustBeTheSame(Ticket.Outcome found, LookBackReport report, HandOffKey key) {
        boolean same = found.result() == report.result()
                && found.lookedOn().equals(report.on())
                && found.people().equals(report.people().strip())
                && found.finding().equals(report.finding().strip());
        if (!same) {
            throw new Refusal("look-back.recorded", key);
        }
    }

    /** The county of each hand-off that was written off in the period, in the order of their keys. */
    private Map<String, String> writtenOff(DrawPlan plan) {
        Map<String, String> regions = new TreeMap<>();
        jdbc.sql("""
                        select h.hand_off_key, h.region_code from hand_off h
                        where h.status = 'WRITTEN_OFF' and h.ended_at >= ? and h.ended_at < ?
                        """)
                .params(
                        plan.from().atStartOfDay(clock.getZone()).toOffsetDateTime(),
                        plan.to().plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .query(row -> {
                    String region = row.getString(2);
                    regions.put(row.getString(1), region == null ? "-" : region);
                });
        return regions;
    }

    private void keep(UUID id, DrawPlan plan, Map<String, String> population, String seed, String person) {
        jdbc.sql("""
                        insert into look_back_draw (id, from_day, to_day, method, amount, by_region, population,
                            population_hash, seed, drawn_by, drawn_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.toString(),
                        plan.from(),
                        plan.to(),
                        plan.method().name(),
                        plan.amount(),
                        plan.byRegion(),
                        population.size(),
                        LookBackSampling.fingerprint(population.keySet()),
                        seed,
                        person,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void keep(UUID id, String key, String region, String seed, boolean drawn) {
        jdbc.sql(
                        "insert into look_back_ticket (draw, hand_off, region, ticket, drawn, waits) values (?, ?, ?, ?, ?, false)")
                .params(id.toString(), key, region, LookBackSampling.ticket(seed, key), drawn)
                .update();
        changed(new HandOffKey(key));
    }

    private void changed(HandOffKey key) {
        events.publishEvent(new RowWritten("look_back_ticket", key.value(), key.value()));
    }
}
