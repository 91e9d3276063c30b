package org.ecopetition.process.briefing;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.ecopetition.briefing.Briefing;
import org.ecopetition.briefing.BriefingDesk;
import org.ecopetition.briefing.BriefingKey;
import org.ecopetition.briefing.FirstDraft;
import org.ecopetition.briefing.news.NewsBook;
import org.ecopetition.organisation.Excerpt;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.ecopetition.process.CaseSummary;
import org.ecopetition.process.variable.BriefingVariables;
import org.springframework.stereotype.Component;

/** The few lines at the head of a briefing's form; the briefing itself stands on its own pages, to which they lead. */
@Component
public class BriefingSummary {

    private static final int LONGEST = 1000;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(CHINA);

    private final BriefingDesk desk;
    private final NewsBook news;
    private final FirstDraft firstDraft;
    private final Units units;
    private final Wording wording;

    BriefingSummary(BriefingDesk desk, NewsBook news, FirstDraft firstDraft, Units units, Wording wording) {
        this.desk = desk;
        this.news = news;
        this.firstDraft = firstDraft;
        this.units = units;
        this.wording = wording;
    }

    /** Which briefing it is about. */
    public String headOf(DelegateTask task) {
        return head(desk.get(BriefingProcess.briefingOf(task)));
    }

    /** What a unit reads above its form. */
    void toContribute(DelegateTask task, String unit) {
        Briefing briefing = desk.get(BriefingProcess.briefingOf(task));
        put(
                task,
                "/news",
                List.of(
                        head(briefing),
                        wording.say("briefing.summary.news", units.nameOf(unit), minute(briefing.newsDue()))));
    }

    /** What the editor reads above the form. */
    void toEdit(DelegateTask task) {
        BriefingKey key = BriefingProcess.briefingOf(task);
        Briefing briefing = desk.get(key);
        List<String> silent = briefing.correctionReason() != null ? List.of() : news.silent(key);
        BriefingVariables.CORRECTING.set(task, briefing.correctionReason() != null);
        put(
                task,
                "/edit",
                List.of(
                        briefing.rejectionReason() == null
                                ? ""
                                : wording.say("briefing.summary.rejected", briefing.rejectionReason()),
                        corrected(briefing),
                        head(briefing),
                        firstDraft.sentence(briefing),
                        silent.isEmpty()
                                ? ""
                                : wording.say(
                                        "briefing.summary.silent",
                                        silent.stream().map(units::nameOf).collect(Collectors.joining("、")))));
    }

    /** What the leader reads above the form. */
    void toApprove(DelegateTask task) {
        Briefing briefing = desk.get(BriefingProcess.briefingOf(task));
        put(
                task,
                "",
                List.of(
                        corrected(briefing),
                        head(briefing),
                        briefing.content().title(),
                        String.join("\n", briefing.content().guide()),
                        firstDraft.sentence(briefing),
                        briefing.editorNote() == null
                                ? ""
                                : wording.say("briefing.summary.note", briefing.editorNote())));
    }

    /** A reminder above what stands there. */
    String reminded(String before) {
        return tidy(wording.say("briefing.summary.reminded") + "\n" + before);
    }

    private String corrected(Briefing briefing) {
        return briefing.correctionReason() == null
                ? ""
                : wording.say(
                        "briefing.summary.correction",
                        briefing.number() == null ? "" : String.valueOf(briefing.number()),
                        briefing.correctionReason());
    }

    private String head(Briefing briefing) {
        return wording.say("briefing.summary.head", minute(briefing.asOf()), minute(briefing.knownAt()));
    }

    private static void put(DelegateTask task, String page, List<String> lines) {
        CaseSummary.SUMMARY.set(task, tidy(String.join("\n", lines)));
        BriefingVariables.BRIEFING_PAGE.set(task, "/briefings/" + BriefingProcess.briefingOf(task) + page);
    }

    private static String minute(Instant time) {
        return MINUTE.format(time);
    }

    private static String tidy(String text) {
        return Excerpt.of(text.replaceAll("\n{2,}", "\n").strip(), LONGEST);
    }
}
