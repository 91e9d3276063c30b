package org.ecopetition.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.ecopetition.briefing.document.BriefingDocuments;
import org.ecopetition.briefing.document.BriefingPaper;
import org.ecopetition.briefing.document.LeadStory;
import org.ecopetition.briefing.document.NewsItem;
import org.ecopetition.briefing.document.PaperFoot;
import org.ecopetition.briefing.document.PaperHead;
import org.ecopetition.briefing.document.PaperSection;
import org.ecopetition.briefing.document.PaperView;
import org.ecopetition.organisation.Wording;
import org.springframework.stereotype.Component;

/** Prints briefings: the page of one that is being made or was issued, and the files that are kept of an issue. */
@Component
public class BriefingPapers {

    private static final String UNNUMBERED = "×";

    private final BriefingDocuments documents;
    private final BriefingRounds rounds;
    private final BriefingAppendix appendix;
    private final DaySeal seal;
    private final Wording wording;
    private final Clock clock;

    BriefingPapers(
            BriefingDocuments documents,
            BriefingRounds rounds,
            BriefingAppendix appendix,
            DaySeal seal,
            Wording wording,
            Clock clock) {
        this.documents = documents;
        this.rounds = rounds;
        this.appendix = appendix;
        this.seal = seal;
        this.wording = wording;
        this.clock = clock;
    }

    /** The page of an issue. */
    public PaperView page(IssuedBriefing issue) {
        return documents.page(paper(issue));
    }

    /** The page of a briefing as far as it has come. */
    public PaperView page(Briefing briefing) {
        return page(briefing, briefing.content());
    }

    /** The page that a briefing would have with this content, today if it has no date yet. */
    public PaperView page(Briefing briefing, BriefingContent content) {
        return documents.page(paper(briefing, appendix.drawn(content, briefing.programme(), briefing.figures())));
    }

    /** The signs that Word charts and PDF cannot print. */
    public List<String> missingGlyphs(Briefing briefing, BriefingContent content) {
        return documents.missingGlyphs(paper(briefing, content));
    }

    /** The Word file from which papers are made now, kept with each issue. */
    byte[] template() {
        return documents.template();
    }

    byte[] word(IssuedBriefing issue, byte[] template) {
        return documents.word(paper(issue), template);
    }

    /** The content with its charts and petitions, as it leaves the house. */
    BriefingContent complete(BriefingContent content, String programme, FrozenFigures figures) {
        return appendix.drawn(content, programme, figures);
    }

    byte[] pdf(IssuedBriefing issue) {
        return documents.pdf(paper(issue));
    }

    private BriefingPaper paper(Briefing briefing, BriefingContent content) {
        BriefingRound round = rounds.of(briefing.programme());
        String number = briefing.number() == null ? UNNUMBERED : String.valueOf(briefing.number());
        LocalDate date = Objects.requireNonNullElseGet(briefing.documentDate(), () -> LocalDate.now(clock));
        return paper(head(content, number, round.issuer(), date), List.of(), content, round.list());
    }

    private BriefingPaper paper(IssuedBriefing issue) {
        List<String> notes = new ArrayList<>();
        if (!issue.reason().isEmpty()) {
            notes.add(wording.say("briefing.version.corrected", String.valueOf(issue.version()), issue.reason()));
        }
        seal.at(issue.issuedAt())
                .ifPresent(day -> notes.add(wording.say("briefing.paper.seal", day.day(), day.root())));
        String number = String.valueOf(issue.number());
        return paper(
                head(issue.content(), number, issue.issuer(), issue.documentDate()),
                notes,
                issue.content(),
                issue.list());
    }

    private PaperHead head(BriefingContent content, String number, String issuer, LocalDate date) {
        return new PaperHead(content.title(), wording.say("briefing.number", number), issuer, date, Optional.empty());
    }

    private static BriefingPaper paper(
            PaperHead head, List<String> notes, BriefingContent content, DistributionList list) {
        return new BriefingPaper(
                head,
                content.guide(),
                notes,
                content.stories().stream()
                        .map(story -> new LeadStory(story.heading(), List.of(story.text())))
                        .toList(),
                content.sections().stream()
                        .map(section -> new PaperSection(
                                section.heading(),
                                section.items().stream()
                                        .map(item -> new NewsItem(item.label(), item.text()))
                                        .toList()))
                        .toList(),
                content.extras().drawn(),
                Optional.ofNullable(content.extras().table()),
                new PaperFoot(offices(list.reportTo()), offices(list.sendTo()), List.of(), OptionalInt.empty()));
    }

    private static List<String> offices(String list) {
        return List.of(list.split("[，,]", -1));
    }
}
