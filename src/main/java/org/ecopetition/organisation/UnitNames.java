package org.ecopetition.organisation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The names of regions and units in the language of whoever reads a page. */
@Component
public class UnitNames {

    /** Between the names of several units. */
    private static final String AND = "、";

    private final Units units;

    UnitNames(Units units) {
        this.units = units;
    }

    /**
     * A name with its Chinese beside it, which stands on every sign and paper of the place: {@code Taojiang County 桃江县}.
     *
     * @param chinese one name, or several parted by 、; what no unit is called is left as it is
     */
    public String say(Locale language, String chinese) {
        return translated(language, chinese, (english, name) -> english + " " + name);
    }

    /** The name alone, where there is little room. */
    public String shortly(Locale language, String chinese) {
        return translated(language, chinese, (english, name) -> english);
    }

    /** Whether a name has words of another script in that language, so that it is not Chinese alone. */
    public boolean isForeign(Locale language, String chinese) {
        return !shortly(language, chinese).equals(chinese);
    }

    private String translated(Locale language, String chinese, Joining joining) {
        if (!Locale.ENGLISH.getLanguage().equals(language.getLanguage()) || chinese.isEmpty()) {
            return chinese;
        }
        Map<String, String> english = units.all().stream()
                .filter(unit -> unit.englishName() != null)
                .collect(Collectors.toMap(
                        Unit::name, unit -> Objects.requireNonNull(unit.englishName()), (one, other) -> one));
        return Arrays.stream(chinese.split(AND, -1))
                .map(name -> Optional.ofNullable(english.get(name))
                        .map(known -> joining.of(known, name))
                        .orElse(name))
                .collect(Collectors.joining(", "));
    }

    private interface Joining {

        String of(String english, String chinese);
    }
}
