package org.ecopetition.casework.model;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.casework.form.RefusalWords;
import org.ecopetition.organisation.Wording;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.petition.Refusal;
import org.springframework.stereotype.Component;

/** What a trial found in words, for those that have no page. */
@Component
public class TrialWords {

    private static final List<String> COLUMNS =
            List.of("case", "asked-at", "version", "question", "change", "consequence", "already");

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(CHINA);

    private final Wording wording;
    private final RefusalWords refusals;

    TrialWords(Wording wording, RefusalWords refusals) {
        this.wording = wording;
        this.refusals = refusals;
    }

    public String of(Refusal refusal, Locale language) {
        return refusals.of(refusal, language);
    }

    /** The headings of a list of judgements. */
    public List<String> headings(Locale language) {
        return COLUMNS.stream()
                .map(column -> wording.say(language, "trial." + column))
                .toList();
    }

    /** One judgement in that list. */
    public List<String> cells(OtherAnswer other, Locale language) {
        return List.of(
                other.key(),
                MINUTE.format(other.askedAt()),
                String.valueOf(other.version()),
                other.question(),
                other.changes().stream().map(TrialWords::change).collect(Collectors.joining("；")),
                other.consequences().stream()
                        .map(consequence -> of(consequence, language))
                        .collect(Collectors.joining("；")),
                other.already() ? wording.say(language, "trial.already.yes") : "");
    }

    /** What another answer would have done to a case. */
    public String of(Consequence consequence, Locale language) {
        return refusals.of(new Fault("", consequence.key(), consequence.named()), language);
    }

    /** An output that comes out otherwise. */
    static String change(Change change) {
        return Stream.of(change.before(), change.after())
                .map(text -> Objects.requireNonNullElse(text, "").isEmpty() ? "—" : text)
                .collect(Collectors.joining(" → ", change.label() + "：", ""));
    }
}
