package org.ecopetition.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecopetition.disclosure.PetitionerStanding.Doubt;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.IntakeDesk;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.QueryCodes;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.Registration;
import org.ecopetition.petition.RelationKind;
import org.ecopetition.petition.RepeatLink;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What petitioners say after an answer: that the problem is not solved (反映问题未解决). While the result is in publicity it is
 * an objection to it; before and afterwards it is a new petition that complains about the answer, as the inspection teams
 * take it, and goes to the coordination group like any other.
 */
@Service
@Transactional
public class Doubts {

    /** Longest text, in characters. */
    public static final int LONGEST = 2000;

    private static final String PUBLIC = "public";

    private final PetitionRegister register;
    private final IntakeDesk intake;
    private final QueryCodes codes;
    private final ObjectionBox objections;
    private final PublicSettings settings;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Doubts(
            PetitionRegister register,
            IntakeDesk intake,
            QueryCodes codes,
            ObjectionBox objections,
            PublicSettings settings,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.intake = intake;
        this.codes = codes;
        this.objections = objections;
        this.settings = settings;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The last day on which it may be said of the answer as it stands; empty before there is one. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastDay(Petition handled) {
        return handled.repliedAt()
                .map(replied -> handled.closedAt()
                        .filter(closed -> closed.isAfter(replied))
                        .orElse(replied))
                .map(from -> LocalDate.ofInstant(from, clock.getZone()).plusDays(settings.notSolvedDays()));
    }

    /** Whether it was said of the answer as it stands. */
    @Transactional(readOnly = true)
    public boolean isVoiced(Petition petition, Petition handled) {
        return handled.repliedAt()
                .flatMap(answered -> find(petition.caseNumber(), answered))
                .isPresent();
    }

    /** What was said so far, the oldest first, and what became of it. */
    @Transactional(readOnly = true)
    public List<Doubt> of(CaseNumber number) {
        return jdbc
                .sql("select said_at, follow_up, objection from doubt where case_number = ? order by answered_at")
                .param(number.value())
                .query(Doubts::said)
                .list()
                .stream()
                .map(this::outcome)
                .toList();
    }

    /**
     * Takes down that the problem is not solved; the same words again change nothing.
     *
     * @param handled the petition that was answered: the same, or the one it was merged into
     * @param code by which the petitioner came; it opens the new petition too
     * @throws Refusal when the text is empty or too long, there is no answer yet, something else was said of this answer already,
     *     or it is too late
     */
    void voice(Petition petition, Petition handled, String code, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new Refusal("petitioner.text-length", String.valueOf(LONGEST));
        }
        Instant answered = handled.repliedAt().orElseThrow(() -> new Refusal("petitioner.not-answered"));
        lock(petition.caseNumber());
        Optional<Said> before = find(petition.caseNumber(), answered);
        if (before.isPresent()) {
            mustBeTheSame(before.get(), text);
            return;
        }
        LocalDate last = lastDay(handled).orElseThrow();
        if (LocalDate.now(clock).isAfter(last)) {
            throw new Refusal("petitioner.too-late", last.toString());
        }
        if (objections.isOpen(handled.caseNumber())) {
            keep(
                    petition.caseNumber(),
                    answered,
                    null,
                    objections
                            .lodge(handled.caseNumber(), text, null)
                            .receipts()
                            .get(0));
        } else {
            CaseNumber followUp = register.register(
                    registration(petition, text),
                    List.of(new RepeatLink(petition.caseNumber(), RelationKind.NOT_SATISFIED, null)),
                    PUBLIC);
            codes.share(followUp, code, PUBLIC);
            keep(petition.caseNumber(), answered, followUp.value(), null);
        }
    }

    private Registration registration(Petition petition, String text) {
        return new Registration(
                Channel.ONLINE,
                clock.instant(),
                text.strip(),
                petition.place().orElse(null),
                petition.regionCode().orElse(null),
                null,
                null,
                intake.read(petition.caseNumber()).caller());
    }

    private void keep(CaseNumber number, Instant answered, @Nullable String followUp, @Nullable String objection) {
        jdbc.sql("insert into doubt (case_number, answered_at, said_at, follow_up, objection) values (?, ?, ?, ?, ?)")
                .params(
                        number.value(),
                        answered.atOffset(ZoneOffset.UTC),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        followUp,
                        objection)
                .update();
        events.publishEvent(new PetitionerDoubted(number, clock.instant(), PUBLIC, followUp, objection));
    }

    /** The same form handed in twice at once is taken once: the second waits for the first. */
    private void lock(CaseNumber number) {
        jdbc.sql("select case_number from petition where case_number = ? for update")
                .param(number.value())
                .query(String.class)
                .single();
    }

    private void mustBeTheSame(Said before, String text) {
        String said = Stream.concat(
                        Stream.ofNullable(before.followUp())
                                .map(number ->
                                        intake.read(new CaseNumber(number)).receivedText()),
                        Stream.ofNullable(before.objection())
                                .flatMap(receipt -> objections.find(receipt).stream())
                                .map(Objection::text))
                .findFirst()
                .orElse("");
        if (!said.equals(text.strip())) {
            throw new Refusal("petitioner.said-already");
        }
    }

    private Optional<Said> find(CaseNumber number, Instant answered) {
        return jdbc.sql("select said_at, follow_up, objection from doubt where case_number = ? and answered_at = ?")
                .params(number.value(), answered.atOffset(ZoneOffset.UTC))
                .query(Doubts::said)
                .optional();
    }

    private Doubt outcome(Said said) {
        Optional<Petition> followUp =
                Optional.ofNullable(said.followUp()).map(CaseNumber::new).flatMap(register::look);
        Optional<Objection> objection = Optional.ofNullable(said.objection()).flatMap(objections::find);
        return new Doubt(
                said.at(),
                followUp.map(Petition::caseNumber).orElse(null),
                followUp.map(later -> PetitionerStage.of(later.status(), false)).orElse(null),
                objection.map(Objection::state).orElse(null),
                objection.flatMap(Objection::answer).orElse(null));
    }

    private static Said said(ResultSet row, int index) throws SQLException {
        return new Said(
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                row.getString("follow_up"),
                row.getString("objection"));
    }

    private record Said(
            Instant at, @Nullable String followUp, @Nullable String objection) {}
}
