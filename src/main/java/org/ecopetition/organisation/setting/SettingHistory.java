package org.ecopetition.organisation.setting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ecopetition.organisation.SettingChanges;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.form.FormFaults;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** What every page of a dated setting shows besides: the versions with their days, and who changed what when. */
@Component
public class SettingHistory {

    private final DatedSettings settings;
    private final SettingChanges changes;
    private final MessageSource messages;
    private final Clock clock;

    SettingHistory(DatedSettings settings, SettingChanges changes, MessageSource messages, Clock clock) {
        this.settings = settings;
        this.changes = changes;
        this.messages = messages;
        this.clock = clock;
    }

    /** A version whose day has not come. */
    public record Planned(LocalDate from, String person) {}

    public void fill(Model model, SettingKey<?> key) {
        List<Planned> planned = settings.all(key).stream()
                .filter(version -> version.from().isAfter(LocalDate.now(clock)))
                .map(version -> new Planned(version.from(), version.person()))
                .toList();
        model.addAttribute("planned", planned);
        model.addAttribute("seen", changes.latest(key.subject(), key.entry()));
        model.addAttribute("changes", changes.newest(key.subject(), key.entry()));
    }

    /**
     * Stores what was sent, where it could be read, and answers as {@link #answer} does.
     *
     * @param stored stores it, unless the desk says what is wrong with it
     */
    public static ModelAndView store(
            BindingResult typed, Supplier<List<Fault>> stored, String address, Supplier<String> shown) {
        if (!typed.hasErrors()) {
            FormFaults.add(typed, stored.get());
        }
        return answer(!typed.hasErrors(), address, shown);
    }

    /** What the page answers to what was sent: itself anew where it was stored, else what is shown again with what is wrong. */
    public static ModelAndView answer(boolean stored, String address, Supplier<String> shown) {
        return stored
                ? new ModelAndView("redirect:" + address)
                : new ModelAndView(shown.get(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** Takes back a version whose day has not come; tells the page why not where it cannot. */
    public boolean takeBack(SettingKey<?> key, LocalDate from, long seen, String person, Model model) {
        Optional<Fault> fault = settings.takeBack(key, from, seen, person);
        fault.ifPresent(refused -> model.addAttribute(
                "refused", List.of(FormFaults.sentence(refused, messages, LocaleContextHolder.getLocale()))));
        return fault.isEmpty();
    }
}
