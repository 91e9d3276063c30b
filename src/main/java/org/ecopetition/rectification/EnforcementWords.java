package org.ecopetition.rectification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecopetition.organisation.Wording;
import org.springframework.stereotype.Component;

/** Says enforcement in the words of the official tables. */
@Component
public class EnforcementWords {

    /** Cases and what was decided in them, in the order of their entries. */
    private static final Set<EnforcementKind> CASES = EnumSet.of(
            EnforcementKind.CASE_FILED,
            EnforcementKind.PENALTY_CASE,
            EnforcementKind.PENALTY_DECISION,
            EnforcementKind.NO_PENALTY);

    private final Wording wording;

    EnforcementWords(Wording wording) {
        this.wording = wording;
    }

    /** What all of it comes to, for example 责令改正1家、立案处罚1件、罚款5万元; empty for nothing. */
    public String totals(Collection<EnforcementAction> actions, Locale language) {
        return String.join(wording.say(language, "enforcement.separator"), parts(actions, language));
    }

    /**
     * Day by day, for example 2023-07-05责令改正1家；2023-07-12立案处罚1件、罚款5万元; what has no day comes last and says so; empty for
     * nothing.
     */
    public String dated(Collection<EnforcementAction> actions) {
        Map<LocalDate, List<EnforcementAction>> days = actions.stream()
                .collect(Collectors.groupingBy(
                        action -> Objects.requireNonNullElse(action.takenOn(), LocalDate.MAX),
                        TreeMap::new,
                        Collectors.toList()));
        return days.entrySet().stream()
                .map(day -> (day.getKey().equals(LocalDate.MAX)
                                ? wording.say("enforcement.day-unknown.prefix")
                                : day.getKey().toString())
                        + String.join("、", parts(day.getValue(), Locale.CHINESE)))
                .collect(Collectors.joining("；"));
    }

    /** The day of an action, or that no source gives it. */
    public String day(EnforcementAction action, Locale language) {
        return action.takenOn() == null
                ? wording.say(language, "enforcement.day-unknown")
                : action.takenOn().toString();
    }

    private List<String> parts(Collection<EnforcementAction> actions, Locale language) {
        EnforcementCounts counts = EnforcementCounts.of(actions);
        List<String> parts = new ArrayList<>();
        for (EnforcementKind kind : EnforcementKind.values()) {
            switch (kind) {
                case CASE_FILED -> parts.addAll(cases(counts, language));
                case PENALTY_CASE, PENALTY_DECISION, NO_PENALTY -> {} // said with the cases that were filed
                case INTERVIEW ->
                    counts.interviewed()
                            .forEach((who, number) ->
                                    parts.add(counted(language, "Interviewed." + who + ".counted", number)));
                default -> parts.addAll(plainly(kind, counts, language));
            }
        }
        return parts;
    }

    /** 立案42件，其中已处罚6件 where cases were filed and decided apart; else each by itself; and the fines. */
    private List<String> cases(EnforcementCounts counts, Locale language) {
        List<String> parts = new ArrayList<>();
        if (counts.tellsFiledFromDecided()) {
            parts.add(filed(counts, language));
        } else {
            CASES.forEach(kind -> addCounted(kind, counts.count(kind), language, parts));
        }
        addSum("enforcement.fined", counts.finesWan(), language, parts);
        return parts;
    }

    private String filed(EnforcementCounts counts, Locale language) {
        List<String> decided = new ArrayList<>();
        addCounted("enforcement.penalised", counts.penalised(), language, decided);
        addCounted("enforcement.not-penalised", counts.count(EnforcementKind.NO_PENALTY), language, decided);
        String filed = counted(language, "EnforcementKind.CASE_FILED.counted", counts.filed());
        return decided.isEmpty()
                ? filed
                : wording.say(
                        language,
                        "enforcement.of-which",
                        filed,
                        String.join(wording.say(language, "enforcement.separator"), decided));
    }

    private List<String> plainly(EnforcementKind kind, EnforcementCounts counts, Locale language) {
        List<String> parts = new ArrayList<>();
        int count = counts.count(kind);
        int persons = counts.persons().getOrDefault(kind, 0);
        if (persons > 0) {
            String both = count > 0 ? ".counted-both" : ".counted-persons";
            parts.add(wording.say(
                    language, "EnforcementKind." + kind + both, String.valueOf(persons), String.valueOf(count)));
        } else {
            addCounted(kind, count, language, parts);
        }
        if (kind == EnforcementKind.ACCOUNTABILITY && count > 0) {
            parts.set(0, parts.get(0) + how(counts, language));
        }
        addSum("enforcement.sum." + kind, counts.sumWan(kind), language, parts);
        return parts;
    }

    private void addCounted(EnforcementKind kind, int count, Locale language, List<String> parts) {
        addCounted("EnforcementKind." + kind + ".counted", count, language, parts);
    }

    private void addCounted(String key, int count, Locale language, List<String> parts) {
        if (count > 0) {
            parts.add(counted(language, key, count));
        }
    }

    private void addSum(String key, BigDecimal sum, Locale language, List<String> parts) {
        if (sum.signum() > 0) {
            parts.add(wording.say(language, key, sum.stripTrailingZeros().toPlainString()));
        }
    }

    private String counted(Locale language, String key, int count) {
        return wording.say(language, key, String.valueOf(count));
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
}
