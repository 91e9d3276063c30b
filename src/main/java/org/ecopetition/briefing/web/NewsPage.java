package org.ecopetition.briefing.web;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;
import static org.ecopetition.organisation.Audience.AUDITOR;
import static org.ecopetition.organisation.Audience.LEADER;
import static org.ecopetition.organisation.Audience.LIAISON;
import static org.ecopetition.organisation.Audience.UNITS;

import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecopetition.briefing.Briefing;
import org.ecopetition.briefing.BriefingDesk;
import org.ecopetition.briefing.BriefingKey;
import org.ecopetition.briefing.BriefingState;
import org.ecopetition.briefing.BriefingTextCheck;
import org.ecopetition.briefing.news.Contribution;
import org.ecopetition.briefing.news.NewsBook;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.form.FormFaults;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which officers of a unit write its news for a briefing, and read what it wrote. */
@Controller
@RequestMapping("/briefings/{key}/news")
@OpenTo({LIAISON, LEADER, AUDITOR, ADMINISTRATOR, UNITS})
class NewsPage {

    private final BriefingDesk desk;
    private final NewsBook book;
    private final BriefingTextCheck check;
    private final Units units;

    NewsPage(BriefingDesk desk, NewsBook book, BriefingTextCheck check, Units units) {
        this.desk = desk;
        this.book = book;
        this.check = check;
        this.units = units;
    }

    @GetMapping
    String ask(
            @PathVariable String key,
            @RequestParam(required = false) NewsBook.@Nullable Fate done,
            Authentication login,
            Model model) {
        String unit = unitOf(login);
        Briefing briefing = briefing(key);
        model.addAttribute("done", done);
        Optional<Contribution> written = book.ofUnit(briefing.key(), unit);
        String text = textToChange(briefing, unit);
        model.addAttribute(
                new NewsForm(text, written.filter(Contribution::isNothing).isPresent()));
        show(model, briefing, unit, text);
        return "briefing/news";
    }

    @PostMapping
    ModelAndView contribute(
            @PathVariable String key,
            @Valid NewsForm form,
            BindingResult typed,
            Authentication login,
            Principal person,
            Model model) {
        String unit = unitOf(login);
        Briefing briefing = briefing(key);
        try {
            if (!typed.hasErrors()) {
                mustBeEither(form);
                NewsBook.Fate fate = taken(briefing.key(), unit, form.news(), person.getName());
                return new ModelAndView("redirect:/briefings/" + briefing.key() + "/news?done=" + fate);
            }
        } catch (Refusal refusal) {
            FormFaults.add(typed, refusal.at("news").fault());
        }
        show(model, briefing, unit, Objects.toString(typed.getFieldValue("news"), ""));
        return new ModelAndView("briefing/news", HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static void mustBeEither(NewsForm form) {
        if (form.news().isEmpty() != form.noNews()) {
            throw new Refusal(form.noNews() ? "briefing.news-and-none" : "briefing.news-missing");
        }
    }

    /** What meets a deadline or a reminder at the same moment is written once more. */
    private NewsBook.Fate taken(BriefingKey key, String unit, String text, String person) {
        try {
            return book.contribute(key, unit, text, person);
        } catch (OptimisticLockingFailureException meanwhile) {
            return book.contribute(key, unit, text, person);
        }
    }

    private void show(Model model, Briefing briefing, String unit, String text) {
        model.addAttribute("briefing", briefing);
        model.addAttribute("unit", units.nameOf(unit));
        model.addAttribute("longest", NewsBook.LONGEST);
        model.addAttribute("written", book.ofUnit(briefing.key(), unit).orElse(null));
        model.addAttribute("warnings", text.isEmpty() ? List.of() : check.warnings(List.of(text)));
    }

    /** What the unit wrote, as long as it can still be replaced. */
    private String textToChange(Briefing briefing, String unit) {
        Optional<Contribution> last = book.ofUnit(briefing.key(), unit);
        boolean isClosed = briefing.state() != BriefingState.COLLECTING
                && book.of(briefing.key()).stream()
                        .anyMatch(news -> Optional.of(news).equals(last));
        return isClosed ? "" : last.map(Contribution::text).orElse("");
    }

    private Briefing briefing(String key) {
        return BriefingKey.read(key).flatMap(desk::find).orElseThrow(BriefingReader::missing);
    }

    private static String unitOf(Authentication login) {
        return BriefingReader.of(login).units().stream().findFirst().orElseThrow(BriefingReader::missing);
    }
}
