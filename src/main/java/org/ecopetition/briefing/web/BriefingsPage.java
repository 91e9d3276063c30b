package org.ecopetition.briefing.web;

import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecopetition.briefing.Briefing;
import org.ecopetition.briefing.BriefingDesk;
import org.ecopetition.briefing.BriefingIssues;
import org.ecopetition.briefing.BriefingKey;
import org.ecopetition.briefing.BriefingOpening;
import org.ecopetition.briefing.IssuedBriefing;
import org.ecopetition.organisation.ProgrammeDesk;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of briefings, for each role what it may see, and the form that opens one for a cut-off. */
@Controller
@RequestMapping("/briefings")
class BriefingsPage {

    private static final int SHOWN = 200;

    private final BriefingDesk desk;
    private final BriefingIssues issues;
    private final BriefingOpening opening;
    private final ProgrammeDesk programmes;
    private final Wording words;
    private final Clock clock;

    BriefingsPage(
            BriefingDesk desk,
            BriefingIssues issues,
            BriefingOpening opening,
            ProgrammeDesk programmes,
            Wording words,
            Clock clock) {
        this.desk = desk;
        this.issues = issues;
        this.opening = opening;
        this.programmes = programmes;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A briefing in the list.
     *
     * @param issue as it left the house, if it did
     */
    record Line(Briefing briefing, String round, @Nullable IssuedBriefing issue) {

        /** Where it is read. */
        public String address() {
            return issue == null ? briefing.key().value() : issue.address();
        }

        /** Whether units still write for it, or late, for the one behind it. */
        public boolean isBeingMade() {
            return briefing.number().isEmpty();
        }
    }

    @GetMapping
    String list(Authentication login, Model model) {
        show(
                model,
                Reader.of(login),
                Map.of(
                        "asOf",
                        LocalDateTime.now(clock).truncatedTo(ChronoUnit.HOURS).toString()));
        return "briefing/briefings";
    }

    @PostMapping
    ModelAndView open(
            @RequestParam Map<String, String> sent,
            Authentication login,
            Principal person,
            Model model,
            Locale locale) {
        Reader reader = Reader.of(login);
        reader.mustEdit();
        try {
            BriefingKey key = opening.open(
                    sent.getOrDefault("round", "").strip(), instantOf(sent.getOrDefault("asOf", "")), person.getName());
            return new ModelAndView("redirect:/briefings/" + key);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", words.say(locale, refusal.code(), refusal.arguments()));
            show(model, reader, sent);
            return new ModelAndView("briefing/briefings", HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private void show(Model model, Reader reader, Map<String, String> typed) {
        model.addAttribute("reader", reader);
        model.addAttribute("lines", linesFor(reader));
        model.addAttribute("typed", typed);
        model.addAttribute("rounds", programmes.all());
        model.addAttribute(
                "latest",
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES).toString());
    }

    /** A unit sees the issues it reads, and those for which it may write news. */
    private List<Line> linesFor(Reader reader) {
        return desk.newest(SHOWN).stream()
                .map(this::line)
                .filter(line -> reader.seesAll()
                        || Optional.ofNullable(line.issue())
                                .filter(reader::mayRead)
                                .isPresent()
                        || (line.isBeingMade() && !reader.units().isEmpty()))
                .toList();
    }

    private Line line(Briefing briefing) {
        return new Line(
                briefing,
                programmes.find(briefing.programme()).map(round -> round.name()).orElse(briefing.programme()),
                issues.newest(briefing.key()).orElse(null));
    }

    private Instant instantOf(String typed) {
        String text = typed.strip().replace(' ', 'T');
        try {
            return LocalDateTime.parse(text).atZone(clock.getZone()).toInstant();
        } catch (DateTimeException unreadable) {
            throw new Refusal("briefing.malformed");
        }
    }
}
