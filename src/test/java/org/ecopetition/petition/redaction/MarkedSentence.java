package org.ecopetition.petition.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A sentence of the redaction corpus with the places that must go.
 *
 * @param plain the sentence as people write it
 */
record MarkedSentence(String plain, List<Span> spans) {

    /** A place that must go: from, to, and whether it is a person's name. */
    record Span(int from, int to, boolean person) {}

    /** All sentences of one half of the corpus. */
    static List<MarkedSentence> of(String half) {
        try (InputStream file = MarkedSentence.class.getResourceAsStream("/redaction/" + half + ".txt")) {
            return new String(Objects.requireNonNull(file, half).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(MarkedSentence::parse)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MarkedSentence parse(String line) {
        StringBuilder plain = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            switch (letter) {
                case '{', '[' -> begin = plain.length();
                case '}', ']' -> spans.add(new Span(begin, plain.length(), letter == '}'));
                default -> plain.append(letter);
            }
        }
        return new MarkedSentence(plain.toString(), List.copyOf(spans));
    }
}
