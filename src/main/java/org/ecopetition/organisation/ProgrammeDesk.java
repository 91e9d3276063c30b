package org.ecopetition.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an administrator opens rounds of inspection and corrects their stay. */
@Service
@Transactional
public class ProgrammeDesk {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,38}[a-z0-9]");
    private static final Pattern AREA = Pattern.compile("[A-Z]{2}");
    private static final Pattern LAYOUT = Pattern.compile("[A-Z]");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_STAY = 366;
    private static final int MOST_DECIMALS = 6;
    private static final int LONGEST_WORD = 50;

    private final ProgrammeRows rows;
    private final BatchCalendar batches;
    private final SettingChanges changes;
    private final KnownTypes types;

    ProgrammeDesk(ProgrammeRows rows, BatchCalendar batches, SettingChanges changes, KnownTypes types) {
        this.rows = rows;
        this.batches = batches;
        this.changes = changes;
        this.types = types;
    }

    /** Every round, the newest stay first, routine work last. */
    @Transactional(readOnly = true)
    public List<Programme> all() {
        return rows.findAll().stream()
                .sorted(Comparator.comparing(
                                (Programme programme) -> programme.stayFrom().orElse(null),
                                Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Programme::code))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Programme> find(String code) {
        return rows.findById(code);
    }

    /** Stores a round, known or new, unless something is wrong with it; says what, as ends of message keys. */
    public List<String> save(ProgrammeEntry entry, boolean known, String person) {
        List<String> faults = faultsOf(entry, known);
        if (!faults.isEmpty()) {
            return faults;
        }
        Optional<Programme> before = rows.findById(entry.code());
        String was = before.map(this::said).orElse(null);
        Programme programme = before.orElseGet(() -> Programme.of(entry));
        programme.change(entry);
        rows.saveAndFlush(programme);
        batches.enter(entry.code(), batches.read(entry.batches()).orElseThrow());
        changes.record("PROGRAMME", entry.code(), was, said(programme), person);
        return List.of();
    }

    private List<String> faultsOf(ProgrammeEntry entry, boolean known) {
        List<String> faults = new ArrayList<>();
        add(faults, !CODE.matcher(entry.code()).matches(), "code");
        add(faults, known != rows.findById(entry.code()).isPresent(), known ? "unknown" : "known");
        add(faults, entry.name().isBlank() || entry.name().length() > LONGEST_NAME, "name");
        add(faults, entry.name().codePoints().anyMatch(Character::isISOControl), "name");
        add(faults, entry.round() < 0 || entry.round() > 9, "round");
        add(faults, !AREA.matcher(entry.area()).matches(), "area");
        add(
                faults,
                entry.tableLayout() != null
                        && !LAYOUT.matcher(entry.tableLayout()).matches(),
                "layout");
        add(faults, batches.read(entry.batches()).isEmpty(), "batches");
        addTableRules(faults, entry.tableRules());
        addStay(faults, entry);
        return faults.stream().distinct().toList();
    }

    private void addTableRules(List<String> faults, TableRules rules) {
        add(faults, rules.decimals() < 0 || rules.decimals() > MOST_DECIMALS, "decimals");
        add(faults, !types.codes().containsAll(rules.types()), "types");
        add(faults, rules.types().stream().distinct().count() < rules.types().size(), "types-twice");
        String word = rules.nobodyAccountable();
        add(faults, word.length() > LONGEST_WORD || word.codePoints().anyMatch(Character::isISOControl), "accountable");
    }

    private void addStay(List<String> faults, ProgrammeEntry entry) {
        boolean routine = entry.level() == ProgrammeLevel.ROUTINE;
        if (entry.from() == null || entry.to() == null) {
            add(faults, !routine || entry.from() != null || entry.to() != null, "stay");
            return;
        }
        add(faults, routine, "routine-stay");
        add(faults, entry.to().isBefore(entry.from()), "stay-order");
        add(faults, entry.to().isAfter(entry.from().plusDays(LONGEST_STAY)), "stay-long");
        add(faults, rows.findAll().stream().anyMatch(other -> overlaps(other, entry)), "overlap");
    }

    private static boolean overlaps(Programme other, ProgrammeEntry entry) {
        return !other.code().equals(entry.code())
                && other.level() == entry.level()
                && other.stayFrom().isPresent()
                && other.stayTo().isPresent()
                && !other.stayFrom().get().isAfter(entry.to())
                && !other.stayTo().get().isBefore(entry.from());
    }

    private static void add(List<String> faults, boolean wrong, String fault) {
        if (wrong) {
            faults.add(fault);
        }
    }

    private String said(Programme programme) {
        return String.join(
                " ",
                programme.name(),
                programme.level().name(),
                String.valueOf(programme.round()),
                programme.area(),
                text(programme.stayFrom().orElse(null)),
                text(programme.stayTo().orElse(null)),
                programme.tableLayout().orElse("-"),
                programme.tableRules().rowPer().name(),
                String.valueOf(programme.tableRules().decimals()),
                String.join(",", programme.tableRules().types()),
                programme.tableRules().nobodyAccountable(),
                batches.said(programme.code()).replace("\n", " "));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
