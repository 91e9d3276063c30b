package org.ecopetition.casework;

import java.util.Locale;
import org.ecopetition.organisation.Unit;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What people call the desk that has to answer a notice: a unit by its name, a group such as the leaders by its word. */
@Component
public class DeskNames {

    private final Units units;
    private final Wording wording;

    DeskNames(Units units, Wording wording) {
        this.units = units;
        this.wording = wording;
    }

    /** Who answers, and which higher desk is informed, if any. */
    String of(String desk, @Nullable String informed) {
        return informed == null
                ? of(desk)
                : wording.say(LocaleContextHolder.getLocale(), "case.notice.informed", of(desk), of(informed));
    }

    /** The name of a unit, or the word for a group. */
    public String of(String desk) {
        return of(desk, LocaleContextHolder.getLocale());
    }

    /** The name of a unit, or the word for a group in a language. */
    public String of(String desk, Locale language) {
        return units.find(desk).map(Unit::name).orElseGet(() -> wording.name(language, "group", desk));
    }
}
