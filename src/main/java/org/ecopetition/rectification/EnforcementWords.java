package org.ecopetition.rectification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecopetition.organisation.Wording;
import org.springframework.stereotype.Component;

/** Says enforcement in the words of the official tables. */
@Component
public class EnforcementWords {

    private final Wording wording;

    EnforcementWords(Wording wording) {
        this.wording = wording;
    }

    /** What all of it comes to, for example 责令改正1家、立案处罚1件、罚款5万元; empty for nothing. */
    public String totals(Collection<EnforcementAction> actions, Locale language) {
        return String.join(wording.say(language, "enforcement.separator"), parts(actions, language));
    }

    /** Day by day, for example 2023-07-05责令改正1家；2023-07-12立案处罚1件、罚款5万元; empty for nothing. */
    public String dated(Collection<EnforcementAction> actions) {
        Map<LocalDate, List<EnforcementAction>> days = actions.stream()
                .collect(Collectors.groupingBy(EnforcementAction::takenOn, TreeMap::new, Collectors.toList()));
        return days.entrySet().stream()
                .map(day -> day.getKey() + String.join("、", parts(day.getValue(), Locale.CHINESE)))
                .collect(Collectors.joining("；"));
    }

    private List<String> parts(Collection<EnforcementAction> actions, Locale language) {
        EnforcementCounts counts = EnforcementCounts.of(actions);
        List<String> parts = new ArrayList<>();
        for (EnforcementKind kind : EnforcementKind.values()) {
            Integer count = counts.byKind().get(kind);
            if (count != null) {
                String counted = wording.say(language, "EnforcementKind." + kind + ".counted", String.valueOf(count));
                parts.add(kind == EnforcementKind.ACCOUNTABILITY ? counted + how(counts, language) : counted);
            }
            if (kind == EnforcementKind.PENALTY_NOTICE
                    && counts.announcedFinesWan().signum() > 0) {
                parts.add(wording.say(language, "enforcement.fine-announced", plain(counts.announcedFinesWan())));
            }
            if (kind == EnforcementKind.PENALTY_CASE && counts.finesWan().signum() > 0) {
                parts.add(wording.say(language, "enforcement.fined", plain(counts.finesWan())));
            }
        }
        return parts;
    }

    /** Who was held to account how; other ways alone need no name. */
    private String how(EnforcementCounts counts, Locale language) {
        if (counts.accountability().keySet().equals(Set.of(AccountabilityKind.OTHER))) {
            return "";
        }
        String parts = counts.accountability().entrySet().stream()
                .map(entry -> wording.say(
                        language,
                        "enforcement.accountability.counted",
                        wording.name(
                                language, "AccountabilityKind", entry.getKey().name()),
                        String.valueOf(entry.getValue())))
                .collect(Collectors.joining(wording.say(language, "enforcement.comma")));
        return parts.isEmpty() ? "" : wording.say(language, "enforcement.accountability.parts", parts);
    }

    private static String plain(BigDecimal fines) {
        return fines.stripTrailingZeros().toPlainString();
    }
}
