package org.ecopetition.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecopetition.briefing.BriefingEvent.BriefingApproved;
import org.ecopetition.briefing.BriefingEvent.BriefingRejected;
import org.ecopetition.briefing.BriefingEvent.ContentSaved;
import org.ecopetition.briefing.BriefingEvent.ContributorsReminded;
import org.ecopetition.briefing.BriefingEvent.EditingStarted;
import org.ecopetition.briefing.BriefingEvent.HandedInForApproval;
import org.ecopetition.briefing.news.NewsBook;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a briefing is edited, handed in and approved. */
@Service
@Transactional
public class BriefingDesk {

    private static final String SYSTEM = "system";
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_CONTENT = 190_000;
    private static final int LONGEST_REASON = 500;
    private static final int FURTHEST_DATE = 31;

    private final Briefings briefings;
    private final BriefingRounds rounds;
    private final NewsBook news;
    private final FirstDraft firstDraft;
    private final BriefingTextCheck check;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BriefingDesk(
            Briefings briefings,
            BriefingRounds rounds,
            NewsBook news,
            FirstDraft firstDraft,
            BriefingTextCheck check,
            ApplicationEventPublisher events,
            Clock clock) {
        this.briefings = briefings;
        this.rounds = rounds;
        this.news = news;
        this.firstDraft = firstDraft;
        this.check = check;
        this.events = events;
        this.clock = clock;
    }

    /** The newest briefings, the latest cut-off first. */
    @Transactional(readOnly = true)
    public List<Briefing> newest(int count) {
        return briefings.newest(PageRequest.of(0, count));
    }

    @Transactional(readOnly = true)
    public Optional<Briefing> find(BriefingKey key) {
        return briefings.findByBriefingKey(key.value());
    }

    /** The briefing, or a refusal. */
    @Transactional(readOnly = true)
    public Briefing get(BriefingKey key) {
        return find(key).orElseThrow(() -> new Refusal("briefing.unknown"));
    }

    /** Reminds the units that wrote nothing yet. */
    public void remind(BriefingKey key) {
        List<String> silent = news.silent(key);
        if (get(key).state() == BriefingState.COLLECTING && !silent.isEmpty()) {
            events.publishEvent(new ContributorsReminded(key, clock.instant(), SYSTEM, silent));
        }
    }

    /** Closes the news and lays out the draft; a second time changes nothing. */
    public void startEditing(BriefingKey key) {
        Briefing briefing = get(key);
        if (briefing.state() != BriefingState.COLLECTING) {
            return;
        }
        briefing.startEditing(firstDraft.of(briefing));
        briefings.saveAndFlush(briefing);
        events.publishEvent(new EditingStarted(key, clock.instant(), SYSTEM, news.silent(key)));
    }

    /**
     * Keeps what the editor arranged.
     *
     * @param read the version of the content that the editor changed
     * @throws Refusal when something is wrong with it; nothing is stored then
     */
    public void save(BriefingKey key, BriefingContent content, int read, String person) {
        Briefing briefing = get(key);
        briefing.mustBe(BriefingState.EDITING);
        mustBePrintable(content);
        briefing.save(content, read);
        briefings.saveAndFlush(briefing);
        events.publishEvent(new ContentSaved(key, clock.instant(), person, briefing.contentVersion()));
    }

    /** Hands it in for approval. */
    public void handIn(BriefingKey key, @Nullable String note, String person) {
        Briefing briefing = get(key);
        mustBePrintable(briefing.content());
        if (!briefing.content().saysSomething()) {
            throw new Refusal("briefing.says-nothing");
        }
        briefing.handIn(note, person);
        briefings.saveAndFlush(briefing);
        events.publishEvent(new HandedInForApproval(key, clock.instant(), person));
    }

    public void reject(BriefingKey key, String reason, String person) {
        Briefing briefing = get(key);
        briefing.reject(reason);
        briefings.saveAndFlush(briefing);
        events.publishEvent(new BriefingRejected(key, clock.instant(), person, reason));
    }

    /**
     * Keeps a person from approving the own work.
     *
     * @throws Refusal when the person handed it in or proposed the correction
     */
    @Transactional(readOnly = true)
    public void mustBeReadBy(BriefingKey key, String person) {
        get(key).mustBeReadBy(person);
    }

    /**
     * Approves it and gives it the next number of its round; a correction keeps number and date.
     *
     * @param dated the date it bears; today where nobody entered another one
     */
    public void approve(BriefingKey key, @Nullable LocalDate dated, String person) {
        Briefing briefing = get(key);
        briefing.mustBe(BriefingState.APPROVAL);
        briefing.mustBeReadBy(person);
        mustBePrintable(briefing.content());
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> before = Optional.ofNullable(briefing.documentDate());
        if (dated != null && before.filter(date -> !date.equals(dated)).isPresent()) {
            throw new Refusal("briefing.correction-date", before.get().toString());
        }
        LocalDate date = before.orElse(dated == null ? today : dated);
        if (before.isEmpty() && isNoDate(date, key, today)) {
            throw new Refusal(
                    "briefing.document-date",
                    key.cutoff().toLocalDate().toString(),
                    today.plusDays(FURTHEST_DATE).toString());
        }
        int number = Objects.requireNonNullElseGet(briefing.number(), () -> rounds.takeNumber(briefing.programme()));
        briefing.approve(number, date, today, person);
        briefings.saveAndFlush(briefing);
        events.publishEvent(new BriefingApproved(key, clock.instant(), person, number, date));
    }

    private static boolean isNoDate(LocalDate date, BriefingKey key, LocalDate today) {
        return date.isBefore(key.cutoff().toLocalDate()) || date.isAfter(today.plusDays(FURTHEST_DATE));
    }

    /** @throws Refusal when it has no title, is too long, or names a caller or an objector */
    void mustBePrintable(BriefingContent content) {
        if (content.title().isBlank() || content.title().length() > LONGEST_TITLE) {
            throw new Refusal("briefing.title-length", LONGEST_TITLE);
        }
        if (StoredJson.written(content).length() > LONGEST_CONTENT) {
            throw new Refusal("briefing.too-long", String.valueOf(LONGEST_CONTENT));
        }
        check.mustBeFit(content.texts().toList());
    }

    static void mustBeReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal("briefing.reason", LONGEST_REASON).at("reason");
        }
    }
}
