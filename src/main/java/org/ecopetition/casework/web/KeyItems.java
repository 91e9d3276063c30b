package org.ecopetition.casework.web;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.ecopetition.casework.ProblemPlaces;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.supervision.Deadline;
import org.ecopetition.supervision.WatchKind;
import org.ecopetition.supervision.WatchedHandOff;
import org.ecopetition.supervision.Watchlist;
import org.ecopetition.supervision.Watchlist.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The key items (重点件) that leaders keep in sight: at which unit and step each is, and how much time is left. */
@Component
class KeyItems {

    private final Watchlist watchlist;
    private final PetitionRegister petitions;
    private final ProblemPlaces places;
    private final Units units;
    private final Clock clock;

    KeyItems(Watchlist watchlist, PetitionRegister petitions, ProblemPlaces places, Units units, Clock clock) {
        this.watchlist = watchlist;
        this.petitions = petitions;
        this.places = places;
        this.units = units;
        this.clock = clock;
    }

    /**
     * A key item in the hands of a unit, or waiting for its hand-off.
     *
     * @param caseNumber its petition
     * @param handOff the key of the hand-off, if there is one
     * @param step message key of how far it has come
     * @param about region and place
     * @param left how far away the deadline is
     */
    record KeyItem(
            String caseNumber,
            @Nullable String handOff,
            String step,
            @Nullable String unit,
            String about,
            @Nullable Deadline due,
            @Nullable TimeLeft left) {}

    /** What is shown of them, and whether there are more in hand. */
    record Shown(List<KeyItem> items, boolean more) {}

    /** The most urgent first, those that nobody has handed off yet behind them. */
    Shown first(int count) {
        List<WatchedHandOff> inHand = watchlist.list(Scope.ofAll(), WatchKind.KEY_ITEM, 0, count);
        List<KeyItem> items = Stream.concat(
                        inHand.stream().limit(count).map(this::inHand),
                        petitions.keyItemsToHandOff(count).stream().map(this::waiting))
                .toList();
        return new Shown(items, inHand.size() > count);
    }

    private KeyItem inHand(WatchedHandOff handOff) {
        Deadline due = handOff.due();
        return new KeyItem(
                handOff.key().caseNumber().value(),
                handOff.key().value(),
                "HandOffStatus." + handOff.status(),
                units.nameOf(handOff.unit()),
                places.of(handOff.key()).orElse(""),
                due,
                due == null ? null : TimeLeft.until(due.at(), clock.instant()));
    }

    private KeyItem waiting(Petition petition) {
        return new KeyItem(
                petition.caseNumber().value(),
                null,
                "PetitionStatus." + petition.status(),
                null,
                places.of(petition).orElse(""),
                null,
                null);
    }
}
