package org.ecopetition.briefing.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecopetition.briefing.Briefing;
import org.ecopetition.briefing.BriefingDesk;
import org.ecopetition.briefing.BriefingKey;
import org.ecopetition.briefing.BriefingState;
import org.ecopetition.briefing.BriefingTextCheck;
import org.ecopetition.briefing.Contribution;
import org.ecopetition.briefing.NewsBook;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which officers of a unit write its news for a briefing, and read what it wrote. */
@Controller
@RequestMapping("/briefings/{key}/news")
class NewsPage {

    private final BriefingDesk desk;
    private final NewsBook book;
    private final BriefingTextCheck check;
    private final Units units;
    private final Wording words;

    NewsPage(BriefingDesk desk, NewsBook book, BriefingTextCheck check, Units units, Wording words) {
        this.desk = desk;
        this.book = book;
        this.check = check;
        this.units = units;
        this.words = words;
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
        show(model, briefing, unit, textToChange(briefing, unit));
        return "briefing/news";
    }

    @PostMapping
    ModelAndView contribute(
            @PathVariable String key,
            @RequestParam Map<String, String> sent,
            Authentication login,
            Principal person,
            Model model,
            Locale locale) {
        String unit = unitOf(login);
        Briefing briefing = briefing(key);
        String text = sent.getOrDefault("news", "").strip();
        boolean nothing = sent.containsKey("noNews");
        try {
            if (text.isEmpty() != nothing) {
                throw new Refusal(nothing ? "briefing.news-and-none" : "briefing.news-missing");
            }
            NewsBook.Fate fate = taken(briefing.key(), unit, text, person.getName());
            return new ModelAndView("redirect:/briefings/" + briefing.key() + "/news?done=" + fate);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", words.say(locale, refusal.code(), refusal.arguments()));
            show(model, briefing, unit, text);
            return new ModelAndView("briefing/news", HttpStatus.UNPROCESSABLE_ENTITY);
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
        model.addAttribute("text", text);
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
        return BriefingKey.read(key).flatMap(desk::find).orElseThrow(Reader::missing);
    }

    private static String unitOf(Authentication login) {
        return Reader.of(login).units().stream().findFirst().orElseThrow(Reader::missing);
    }
}
