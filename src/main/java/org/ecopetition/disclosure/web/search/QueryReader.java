package org.ecopetition.disclosure.web.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ecopetition.disclosure.table.PublicRegister.Days;
import org.ecopetition.disclosure.table.PublicRegister.Order;
import org.ecopetition.disclosure.table.PublicRegister.Search;
import org.ecopetition.disclosure.web.search.Query.Fault;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.programme.ProgrammeDesk;
import org.ecopetition.petition.PollutionType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands what an address asks for; what nobody can search by is named instead of left out in silence. */
@Component
public class QueryReader {

    private static final int LARGEST_BATCH = 99_999;
    private static final int LONGEST_TEXT = 100;
    private static final int MOST_WORDS = 8;
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2999;

    private static final Map<String, Order> ORDERS =
            Map.of("batch", Order.TABLE, "newest", Order.NEWEST, "oldest", Order.OLDEST);

    /** How much of a wrong value a sentence repeats. */
    private static final int REPEATED = 30;

    private final Units units;
    private final ProgrammeDesk programmes;
    private final Clock clock;

    QueryReader(Units units, ProgrammeDesk programmes, Clock clock) {
        this.units = units;
        this.programmes = programmes;
        this.clock = clock;
    }

    public Query read(SearchConditions wanted, TableView view) {
        List<Fault> faults = new ArrayList<>();
        Search search = new Search(
                inForce(known("region", wanted.region(), this::isRegion, faults)),
                code(PollutionType.class, "type", wanted.type(), faults),
                code(Verdict.class, "verdict", wanted.verdict(), faults),
                code(ClosingState.class, "closing", wanted.closing(), faults),
                known(
                        "programme",
                        wanted.programme(),
                        code -> programmes.find(code).isPresent(),
                        faults),
                batch(wanted.batch(), faults),
                text(wanted.text(), faults),
                days(wanted, faults),
                openOn(wanted.open(), faults),
                order(view.sort(), faults));
        return new Query(search, List.copyOf(faults));
    }

    private boolean isRegion(String name) {
        return units.regionNames().containsKey(name);
    }

    /** A region is found by each of its names. */
    private @Nullable String inForce(@Nullable String region) {
        return region == null ? null : units.namesInForce().getOrDefault(region, region);
    }

    private static @Nullable String known(
            String field, @Nullable String value, Predicate<String> isKnown, List<Fault> faults) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (isStorable(value) && isKnown.test(value.strip())) {
            return value.strip();
        }
        faults.add(new Fault(field, "public.fault.unknown", repeated(value)));
        return null;
    }

    private static <E extends Enum<E>> @Nullable E code(
            Class<E> type, String field, @Nullable String value, List<Fault> faults) {
        if (value == null || value.isBlank()) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value.strip())) {
                return constant;
            }
        }
        faults.add(new Fault(field, "public.fault.unknown", repeated(value)));
        return null;
    }

    private static @Nullable Days days(SearchConditions wanted, List<Fault> faults) {
        LocalDate from = day("from", wanted.from(), faults);
        LocalDate to = day("to", wanted.to(), faults);
        if (from != null && to != null && to.isBefore(from)) {
            faults.add(new Fault("to", "public.fault.days", from.toString()));
        }
        return from == null && to == null ? null : new Days(from, to);
    }

    private static @Nullable LocalDate day(String field, @Nullable String value, List<Fault> faults) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(TypedText.plain(value));
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException noDay) {
            // said below, like a day of another age
        }
        faults.add(new Fault(field, "public.fault.day", repeated(value)));
        return null;
    }

    private @Nullable LocalDate openOn(@Nullable String value, List<Fault> faults) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!"true".equals(value.strip())) {
            faults.add(new Fault("open", "public.fault.unknown", repeated(value)));
        }
        return LocalDate.now(clock);
    }

    private static Order order(@Nullable String value, List<Fault> faults) {
        if (value == null || value.isBlank()) {
            return Order.TABLE;
        }
        Order order = ORDERS.get(value.strip());
        if (order == null) {
            faults.add(new Fault("sort", "public.fault.unknown", repeated(value)));
            return Order.TABLE;
        }
        return order;
    }

    private static @Nullable Integer batch(@Nullable String value, List<Fault> faults) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= 1 && number <= LARGEST_BATCH) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // said below, like a number out of bounds
        }
        faults.add(new Fault("batch", "public.fault.batch", String.valueOf(LARGEST_BATCH)));
        return null;
    }

    private static @Nullable String text(@Nullable String value, List<Fault> faults) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = TypedText.searched(value);
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST_TEXT) {
            faults.add(new Fault("text", "public.fault.text-length", LONGEST_TEXT));
        } else if (!isStorable(value)) {
            faults.add(new Fault("text", "public.fault.text-characters", repeated(text)));
        } else if (new Search(null, null, null, null, null, null, text).words().size() > MOST_WORDS) {
            faults.add(new Fault("text", "public.fault.text-words", MOST_WORDS));
        } else {
            return text;
        }
        return null;
    }

    /** A database refuses some characters that no text holds. */
    private static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(character -> (Character.isISOControl(character) && !Character.isWhitespace(character))
                        || Character.getType(character) == Character.SURROGATE);
    }

    private static String repeated(String value) {
        String shown = value.codePoints()
                .filter(character -> !Character.isISOControl(character))
                .limit(REPEATED)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return shown.length() < value.length() ? shown + "…" : shown;
    }
}
