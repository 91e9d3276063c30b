package org.ecopetition.briefing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecopetition.briefing.BriefingEvent.BriefingIssued;
import org.ecopetition.briefing.BriefingEvent.CorrectionGivenUp;
import org.ecopetition.briefing.BriefingEvent.CorrectionProposed;
import org.ecopetition.petition.Refusal;
import org.ecopetition.storage.RowWritten;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The issues as they left the house: whoever asks later reads the same bytes. What was wrong is put right in a new version; the
 * one before stays.
 */
@Service
@Transactional
public class BriefingIssues {

    private static final String ISSUES = """
            select i.*, b.number from briefing_issue i join briefing b on b.briefing_key = i.briefing
            """;

    private final Briefings briefings;
    private final BriefingRounds rounds;
    private final BriefingDesk desk;
    private final BriefingPapers papers;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BriefingIssues(
            Briefings briefings,
            BriefingRounds rounds,
            BriefingDesk desk,
            BriefingPapers papers,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.briefings = briefings;
        this.rounds = rounds;
        this.desk = desk;
        this.papers = papers;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Makes the papers of an approved briefing, or of a correction of it, and issues it; a second time changes nothing. */
    public void issue(BriefingKey key) {
        Briefing briefing = desk.get(key);
        if (briefing.state() == BriefingState.ISSUED) {
            return;
        }
        briefing.mustBe(BriefingState.APPROVED);
        BriefingRound round = rounds.of(briefing.programme());
        BriefingContent complete = papers.complete(briefing.content(), briefing.programme(), briefing.figures());
        Instant now = clock.instant();
        IssuedBriefing issue = newest(key)
                .map(last -> last.corrected(
                        complete, round.list(), Objects.requireNonNull(briefing.correctionReason()), now))
                .orElseGet(() -> first(briefing, round, complete, now));
        keep(issue, Objects.requireNonNull(briefing.approvedBy()));
        briefing.issued(now);
        briefings.saveAndFlush(briefing);
    }

    private static IssuedBriefing first(Briefing briefing, BriefingRound round, BriefingContent complete, Instant now) {
        return new IssuedBriefing(
                briefing.key(),
                Objects.requireNonNull(briefing.number()),
                1,
                round.issuer(),
                round.list(),
                complete,
                briefing.figures(),
                Objects.requireNonNull(briefing.documentDate()),
                "",
                now);
    }

    /**
     * Puts an issue right: what is wrong in it is written anew and waits for a leader, who has it issued as a new version.
     *
     * @param version the version that the person read
     * @throws Refusal when the reason is missing, something is wrong with the content, or somebody corrected it meanwhile
     */
    public void correct(BriefingKey key, int version, BriefingContent content, String reason, String person) {
        Briefing briefing = desk.get(key);
        briefing.mustBe(BriefingState.ISSUED);
        BriefingDesk.mustBeReason(reason);
        desk.mustBePrintable(content);
        if (newest(key).orElseThrow().version() != version) {
            throw new Refusal("briefing.changed-meanwhile");
        }
        briefing.propose(content, reason.strip(), person);
        briefings.saveAndFlush(briefing);
        events.publishEvent(new CorrectionProposed(key, clock.instant(), person, reason.strip()));
    }

    /** Gives up a correction that a leader sent back; the issue stays as it is. */
    public void giveUpCorrection(BriefingKey key, String person) {
        Briefing briefing = desk.get(key);
        briefing.giveUpCorrection(newest(key).map(IssuedBriefing::content).orElse(briefing.content()));
        briefings.saveAndFlush(briefing);
        events.publishEvent(new CorrectionGivenUp(key, clock.instant(), person));
    }

    /** An issue as it stands, by round and number. */
    @Transactional(readOnly = true)
    public Optional<IssuedBriefing> find(String programme, int number) {
        return briefings.findByProgrammeAndNumber(programme, number).flatMap(briefing -> newest(briefing.key()));
    }

    /** An issue as it stands. */
    @Transactional(readOnly = true)
    public Optional<IssuedBriefing> newest(BriefingKey key) {
        return versions(key).stream().findFirst();
    }

    /** Every version of an issue, the newest first. */
    @Transactional(readOnly = true)
    public List<IssuedBriefing> versions(BriefingKey key) {
        return jdbc.sql(ISSUES + " where i.briefing = ? order by i.version desc")
                .param(key.value())
                .query(BriefingIssues::issue)
                .list();
    }

    /** The Word file of a version. */
    @Transactional(readOnly = true)
    public byte[] docx(IssuedBriefing issue) {
        return file("docx", issue);
    }

    /** The PDF file of a version. */
    @Transactional(readOnly = true)
    public byte[] pdf(IssuedBriefing issue) {
        return file("pdf", issue);
    }

    private byte[] file(String column, IssuedBriefing issue) {
        return jdbc.sql("select " + column + " from briefing_issue where briefing = ? and version = ?")
                .params(issue.key().value(), issue.version())
                .query((row, index) -> row.getBytes(1))
                .single();
    }

    private void keep(IssuedBriefing issue, String person) {
        byte[] template = papers.template();
        jdbc.sql("""
                        insert into briefing_issue (briefing, version, title, issuer, report_to, send_to, readers, content, figures,
                            document_date, reason, issued_by, issued_at, docx, pdf, template)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        issue.key().value(),
                        issue.version(),
                        issue.content().title(),
                        issue.issuer(),
                        issue.list().reportTo(),
                        issue.list().sendTo(),
                        issue.list().readersAsText(),
                        StoredJson.written(issue.content()),
                        StoredJson.written(issue.figures()),
                        issue.documentDate(),
                        issue.reason(),
                        person,
                        issue.issuedAt().atOffset(ZoneOffset.UTC),
                        papers.word(issue, template),
                        papers.pdf(issue),
                        template)
                .update();
        events.publishEvent(new RowWritten(
                "briefing_issue", issue.key().value(), issue.key().value()));
        events.publishEvent(new BriefingIssued(issue.key(), clock.instant(), person, issue.version(), issue.reason()));
    }

    private static IssuedBriefing issue(ResultSet row, int index) throws SQLException {
        return new IssuedBriefing(
                new BriefingKey(row.getString("briefing")),
                row.getInt("number"),
                row.getInt("version"),
                row.getString("issuer"),
                new DistributionList(
                        row.getString("report_to"),
                        row.getString("send_to"),
                        DistributionList.readersOf(row.getString("readers"))),
                StoredJson.read(row.getString("content"), BriefingContent.class),
                StoredJson.read(row.getString("figures"), FrozenFigures.class),
                row.getObject("document_date", LocalDate.class),
                Objects.requireNonNullElse(row.getString("reason"), ""),
                row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }
}
