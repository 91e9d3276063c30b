package org.ecopetition.briefing;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.ecopetition.briefing.BriefingContent.Item;
import org.ecopetition.briefing.BriefingContent.Section;
import org.ecopetition.briefing.BriefingContent.Story;
import org.ecopetition.briefing.figures.Cutoff;
import org.ecopetition.briefing.figures.Measure;
import org.ecopetition.briefing.figures.ReadySentences;
import org.ecopetition.briefing.news.Contribution;
import org.ecopetition.briefing.news.NewsBook;
import org.ecopetition.organisation.Wording;
import org.springframework.stereotype.Component;

/** The draft with which an editor begins: the sentence of the figures, and the news of the units in their sections. */
@Component
public class FirstDraft {

    private static final int NOON = 12;

    private final BriefingRounds rounds;
    private final NewsBook news;
    private final ReadySentences sentences;
    private final Wording wording;

    FirstDraft(BriefingRounds rounds, NewsBook news, ReadySentences sentences, Wording wording) {
        this.rounds = rounds;
        this.news = news;
        this.sentences = sentences;
        this.wording = wording;
    }

    /** Further sentences about the same cut-off: the batch, all since the start, closing and enforcement. */
    public List<String> furtherSentences(Briefing briefing) {
        List<String> all = sentences.of(new Cutoff(briefing.programme(), briefing.asOf(), briefing.knownAt()));
        return all.size() > 1 ? all.subList(1, all.size()) : List.of();
    }

    /** The figures as such news prints them: 截至6月30日上午8时，… */
    public String sentence(Briefing briefing) {
        FrozenFigures figures = briefing.figures();
        return wording.say(
                "briefing.sentence",
                spoken(figures.cutoff()),
                rounds.of(briefing.programme()).team(),
                said(figures, Measure.CALLS),
                said(figures, Measure.ENVIRONMENTAL_CALLS),
                said(figures, Measure.HANDED_OFF),
                said(figures, Measure.KEY_ITEMS));
    }

    BriefingContent of(Briefing briefing) {
        List<Contribution> told =
                news.of(briefing.key()).stream().filter(one -> !one.isNothing()).toList();
        List<Section> sections = new ArrayList<>();
        add(sections, "briefing.section.counties", items(told, false));
        add(sections, "briefing.section.departments", items(told, true));
        return new BriefingContent(
                rounds.of(briefing.programme()).title(),
                sections.stream().map(Section::heading).toList(),
                List.of(new Story("", sentence(briefing))),
                sections);
    }

    private void add(List<Section> sections, String heading, List<Item> items) {
        if (!items.isEmpty()) {
            sections.add(new Section(wording.say(heading), items));
        }
    }

    private static List<Item> items(List<Contribution> told, boolean departments) {
        return told.stream()
                .filter(one -> one.department() == departments)
                .map(one -> new Item(one.unitName(), one.text()))
                .toList();
    }

    private String spoken(Instant cutoff) {
        LocalDateTime time = LocalDateTime.ofInstant(cutoff, CHINA);
        int hour = time.getHour();
        String part = hour == NOON ? "noon" : hour < NOON ? "morning" : "afternoon";
        return wording.say(
                time.getMinute() == 0 ? "briefing.cutoff.hour" : "briefing.cutoff.minute",
                String.valueOf(time.getMonthValue()),
                String.valueOf(time.getDayOfMonth()),
                wording.say("briefing.cutoff." + part),
                String.valueOf(hour > NOON ? hour - NOON : hour),
                String.valueOf(time.getMinute()));
    }

    private static String said(FrozenFigures figures, Measure measure) {
        return figures.of(measure).stripTrailingZeros().toPlainString();
    }
}
