package org.ecopetition.briefing.web;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;
import static org.ecopetition.organisation.Audience.AUDITOR;
import static org.ecopetition.organisation.Audience.LEADER;
import static org.ecopetition.organisation.Audience.LIAISON;
import static org.ecopetition.organisation.Audience.UNITS;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecopetition.briefing.Briefing;
import org.ecopetition.briefing.BriefingDesk;
import org.ecopetition.briefing.BriefingIssues;
import org.ecopetition.briefing.BriefingOpening;
import org.ecopetition.briefing.IssuedBriefing;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.form.FormFaults;
import org.ecopetition.organisation.programme.ProgrammeDesk;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of briefings, for each role what it may see, and the form that opens one for a cut-off. */
@Controller
@RequestMapping("/briefings")
@OpenTo({LIAISON, LEADER, AUDITOR, ADMINISTRATOR, UNITS})
class BriefingsPage {

    private static final int SHOWN = 200;

    private final BriefingDesk desk;
    private final BriefingIssues issues;
    private final BriefingOpening opening;
    private final ProgrammeDesk programmes;
    private final Clock clock;

    BriefingsPage(
            BriefingDesk desk, BriefingIssues issues, BriefingOpening opening, ProgrammeDesk programmes, Clock clock) {
        this.desk = desk;
        this.issues = issues;
        this.opening = opening;
        this.programmes = programmes;
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
            return briefing.number() == null;
        }
    }

    @GetMapping
    String list(Authentication login, Model model) {
        model.addAttribute(new OpenForm("", LocalDateTime.now(clock).truncatedTo(ChronoUnit.HOURS)));
        show(model, BriefingReader.of(login));
        return "briefing/briefings";
    }

    @PostMapping
    @OpenTo(LIAISON)
    ModelAndView open(@Valid OpenForm form, BindingResult typed, Authentication login, Principal person, Model model) {
        BriefingReader reader = BriefingReader.of(login);
        try {
            if (!typed.hasErrors()) {
                Instant asOf = Objects.requireNonNull(form.asOf())
                        .atZone(clock.getZone())
                        .toInstant();
                return new ModelAndView("redirect:/briefings/" + opening.open(form.round(), asOf, person.getName()));
            }
        } catch (Refusal refusal) {
            FormFaults.add(typed, refusal.fault());
        }
        show(model, reader);
        return new ModelAndView("briefing/briefings", HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private void show(Model model, BriefingReader reader) {
        model.addAttribute("reader", reader);
        model.addAttribute("lines", linesFor(reader));
        model.addAttribute("rounds", programmes.all());
        model.addAttribute(
                "latest",
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES).toString());
    }

    /** A unit sees the issues it reads, and those for which it may write news. */
    private List<Line> linesFor(BriefingReader reader) {
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
}
