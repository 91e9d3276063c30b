package org.ecopetition.supervision.web;

import static org.ecopetition.organisation.Audience.AUDITOR;
import static org.ecopetition.organisation.Audience.LEADER;
import static org.ecopetition.organisation.Audience.LIAISON;
import static org.ecopetition.organisation.Audience.UNITS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.frontdoor.CsvSheet;
import org.ecopetition.frontdoor.Download;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.organisation.Unit;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.ecopetition.supervision.UnitWatch;
import org.ecopetition.supervision.WatchKind;
import org.ecopetition.supervision.WatchedHandOff;
import org.ecopetition.supervision.Watchlist;
import org.ecopetition.supervision.Watchlist.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;

/**
 * What is due, overdue and stuck, unit by unit, and the hand-offs behind each figure: for those who see all cases, and for
 * the officers of a unit their own.
 */
@Controller
@OpenTo({LIAISON, LEADER, AUDITOR, UNITS})
class WatchPage {

    private static final int ROWS = 50;
    private static final int LAST_PAGE = 10_000;

    /** A table to take along is read by people: whoever needs more asks for one unit at a time. */
    private static final int LONGEST_TABLE = 20_000;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Watchlist watchlist;
    private final Units units;
    private final Wording words;
    private final Clock clock;

    WatchPage(Watchlist watchlist, Units units, Wording words, Clock clock) {
        this.watchlist = watchlist;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Which hand-offs somebody wants to see, as the address carries it.
     *
     * @param kind all open ones where absent or unknown
     * @param unit id of a unit; all in sight where absent
     * @param page counted from 1
     */
    record Wanted(
            @Nullable String kind,
            @Nullable String unit,
            @Nullable Integer page) {

        WatchKind watchKind() {
            return Arrays.stream(WatchKind.values())
                    .filter(known -> known.name().equals(kind))
                    .findFirst()
                    .orElse(WatchKind.OPEN);
        }

        Scope within(Scope scope) {
            return unit == null || unit.isBlank() ? scope : scope.only(unit);
        }

        int pageIndex() {
            return page == null ? 0 : Math.min(Math.max(page, 1), LAST_PAGE) - 1;
        }
    }

    /** A unit's figures with its name. */
    record Row(UnitWatch figures, String name) {}

    /**
     * A hand-off with the name of its unit and how far its deadline is away.
     *
     * @param idleDays whole days since something happened to it
     */
    record Line(
            WatchedHandOff handOff, String unit, @Nullable Distance distance, long idleDays) {}

    @GetMapping("/supervision")
    String show(Authentication login, Model model) {
        Map<String, UnitWatch> figures = watchlist.byUnit(scopeOf(login)).stream()
                .collect(Collectors.toMap(UnitWatch::unit, Function.identity()));
        model.addAttribute("kinds", WatchKind.values());
        model.addAttribute(
                "rows",
                units.all().stream()
                        .flatMap(unit ->
                                Stream.ofNullable(figures.get(unit.id())).map(row -> new Row(row, unit.name())))
                        .toList());
        model.addAttribute("total", UnitWatch.total(figures.values()));
        model.addAttribute("stuckDays", String.valueOf(watchlist.stuckAfter().toDays()));
        model.addAttribute("now", minute(clock.instant()));
        return "supervision/watch";
    }

    @GetMapping("/supervision/cases")
    String list(@ModelAttribute("wanted") Wanted wanted, Authentication login, Model model) {
        Scope scope = scopeOf(login);
        List<WatchedHandOff> found = watchlist.list(wanted.within(scope), wanted.watchKind(), wanted.pageIndex(), ROWS);
        model.addAttribute("kinds", WatchKind.values());
        model.addAttribute("kind", wanted.watchKind());
        model.addAttribute("units", unitsIn(scope));
        model.addAttribute("page", wanted.pageIndex() + 1);
        model.addAttribute("more", found.size() > ROWS);
        model.addAttribute("lines", found.stream().limit(ROWS).map(this::line).toList());
        model.addAttribute("now", minute(clock.instant()));
        return "supervision/watched";
    }

    @GetMapping("/supervision/cases.csv")
    ResponseEntity<byte[]> table(Wanted wanted, Authentication login) {
        CsvSheet sheet = new CsvSheet(
                Stream.of("key", "unit", "status", "marks", "place", "due-kind", "due", "distance", "extension", "idle")
                        .map(column -> words.say("watch.column." + column))
                        .toList());
        watchlist.list(wanted.within(scopeOf(login)), wanted.watchKind(), 0, LONGEST_TABLE).stream()
                .limit(LONGEST_TABLE)
                .map(this::line)
                .forEach(line -> sheet.add(cells(line)));
        String name = words.say(
                "watch.file",
                words.of(wanted.watchKind()),
                minute(clock.instant()).replace(":", ""));
        return Download.of(name, Download.CSV).body(sheet.bytes());
    }

    private List<? extends @Nullable Object> cells(Line line) {
        WatchedHandOff handOff = line.handOff();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(handOff.key());
        cells.add(line.unit());
        cells.add(words.of(handOff.status()));
        cells.add(marksOf(handOff));
        cells.add(handOff.place());
        cells.add(handOff.due() == null ? "" : words.of(handOff.due().kind()));
        cells.add(handOff.due() == null ? "" : minute(handOff.due().at()));
        cells.add(
                line.distance() == null
                        ? ""
                        : words.say(
                                line.distance().message(),
                                String.valueOf(line.distance().amount())));
        cells.add(extensionOf(handOff));
        cells.add(line.idleDays());
        return cells;
    }

    private String marksOf(WatchedHandOff handOff) {
        return Stream.of(
                        handOff.keyItem() ? words.say("watch.key") : null,
                        handOff.slip() == null ? null : words.of(handOff.slip()),
                        handOff.pausedUntil() == null
                                ? null
                                : words.say(
                                        "watch.paused", handOff.pausedUntil().toString()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("、"));
    }

    private String extensionOf(WatchedHandOff handOff) {
        return handOff.extension().asked()
                ? words.say("watch.extension.asked")
                : handOff.extension().days() > 0
                        ? words.say(
                                "watch.extension.granted",
                                String.valueOf(handOff.extension().days()))
                        : "";
    }

    private Line line(WatchedHandOff handOff) {
        Instant now = clock.instant();
        return new Line(
                handOff,
                units.nameOf(handOff.unit()),
                handOff.due() == null
                        ? null
                        : Distance.between(now, handOff.due().at()),
                handOff.lastEventAt() == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(handOff.lastEventAt(), now)));
    }

    private List<Unit> unitsIn(Scope scope) {
        return units.all().stream()
                .filter(unit -> scope.everything() || scope.units().contains(unit.id()))
                .toList();
    }

    private String minute(Instant instant) {
        return MINUTE.format(LocalDateTime.ofInstant(instant, clock.getZone()));
    }

    /** Whoever sees all cases, and the officers of units; nobody else has anything to look after here. */
    private static Scope scopeOf(Authentication login) {
        SignedIn person = SignedIn.of(login);
        if (person.seesAll()) {
            return Scope.ofAll();
        }
        Set<String> own = Set.copyOf(person.units());
        if (own.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return new Scope(false, own);
    }
}
