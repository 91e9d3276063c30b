package org.ecopetition.briefing.figures.counting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The stretches over which one thing held, restated each time more became known. Nobody asks for an instant that lies behind
 * the one at which it was known, so a stretch that ends when its end becomes known is shortened and not written anew.
 *
 * @param <T> what held
 */
final class Stretches<T> {

    private final List<Stretch<T>> past = new ArrayList<>();
    private List<Stretch<T>> standing = new ArrayList<>();

    /**
     * Takes what is known from now on.
     *
     * @param timeline without gaps, in order; known times are not looked at
     */
    void restate(List<Stretch<T>> timeline, Instant now) {
        List<Stretch<T>> restated = new ArrayList<>();
        for (Stretch<T> piece : timeline) {
            restated.add(standing.stream()
                    .filter(known -> goesOn(known, piece, now))
                    .findFirst()
                    .map(known -> known(piece, known.knownFrom()))
                    .orElseGet(() -> known(piece, now)));
        }
        for (Stretch<T> known : standing) {
            boolean goesOn = timeline.stream().anyMatch(piece -> goesOn(known, piece, now));
            if (!goesOn && known.from().isBefore(now) && known.knownFrom().isBefore(now)) {
                past.add(new Stretch<>(known.what(), known.from(), known.until(), known.knownFrom(), now));
            }
        }
        standing = restated;
    }

    /** All that ever held, as it was known. */
    List<Stretch<T>> all() {
        List<Stretch<T>> all = new ArrayList<>(past);
        all.addAll(standing);
        return all;
    }

    private boolean goesOn(Stretch<T> known, Stretch<T> piece, Instant now) {
        boolean endsNow =
                piece.until().isBefore(known.until()) && !piece.until().isBefore(now);
        return known.what().equals(piece.what())
                && known.from().equals(piece.from())
                && (known.until().equals(piece.until()) || endsNow);
    }

    private Stretch<T> known(Stretch<T> piece, Instant from) {
        return new Stretch<>(piece.what(), piece.from(), piece.until(), from, Stretch.ALWAYS);
    }
}
