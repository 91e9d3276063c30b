package org.ecopetition.organisation.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecopetition.organisation.Wording;
import org.ecopetition.organisation.programme.KnownTypes;
import org.springframework.stereotype.Component;

/** The types of a round as an administrator lists them in one line: 水、大气、群众身边的生态环境问题. */
@Component
class TypesField {

    private static final Pattern PARTING = Pattern.compile("[\\s,，、;；]+");

    private final KnownTypes types;
    private final Wording wording;

    TypesField(KnownTypes types, Wording wording) {
        this.types = types;
        this.wording = wording;
    }

    /** All that are known, in words. */
    String all() {
        return said(types.codes());
    }

    String said(List<String> codes) {
        return codes.stream().map(this::word).collect(Collectors.joining("、"));
    }

    /** The codes of what is listed by word or code; what nobody knows is left as it was typed. */
    List<String> read(String listed) {
        return PARTING.splitAsStream(listed)
                .filter(word -> !word.isEmpty())
                .map(this::codeOf)
                .toList();
    }

    private String codeOf(String word) {
        return types.codes().stream()
                .filter(code -> code.equals(word) || word(code).equals(word))
                .findFirst()
                .orElse(word);
    }

    private String word(String code) {
        return wording.name(Locale.CHINESE, "PollutionType", code);
    }
}
