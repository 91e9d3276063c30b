package org.ecopetition.organisation.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecopetition.organisation.SettingChanges;
import org.ecopetition.organisation.form.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an administrator opens rounds of inspection and corrects their stay. */
@Service
@Transactional
public class ProgrammeDesk {

    /** The subject of its changes of settings. */
    public static final String SUBJECT = "PROGRAMME";

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
                                (Programme programme) -> programme.stayFrom(),
                                Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Programme::code))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Programme> find(String code) {
        return rows.findById(code);
    }

    /**
     * Stores a round, known or new, unless something is wrong with it; says what.
     *
     * @param seen the number of the newest change of that round that the person saw
     */
    public List<Fault> save(ProgrammeEntry entry, boolean known, long seen, String person) {
        List<Fault> faults = new ArrayList<>();
        changes.claim(SUBJECT, entry.code(), known ? seen : changes.latest(SUBJECT, entry.code()))
                .ifPresent(faults::add);
        faults.addAll(faultsOf(entry, known));
        if (!faults.isEmpty()) {
            return faults;
        }
        Optional<Programme> before = rows.findById(entry.code());
        String was = before.map(this::said).orElse(null);
        Programme programme = before.orElseGet(() -> Programme.of(entry));
        programme.change(entry);
        rows.saveAndFlush(programme);
        batches.enter(entry.code(), batches.read(entry.batches()));
        changes.record(SUBJECT, entry.code(), was, said(programme), person);
        return List.of();
    }

    /** Everything that is wrong with a round, known or new; nothing is stored. */
    @Transactional(readOnly = true)
    public List<Fault> faultsOf(ProgrammeEntry entry, boolean known) {
        List<Fault> faults = new ArrayList<>();
        add(faults, !CODE.matcher(entry.code()).matches(), "code", "code");
        add(faults, known != rows.findById(entry.code()).isPresent(), "code", known ? "unknown" : "known");
        add(faults, entry.name().isBlank() || !isLine(entry.name(), LONGEST_NAME), "name", "name");
        add(faults, entry.level() == null, "level", "level");
        add(faults, entry.round() == null || entry.round() < 0 || entry.round() > 9, "round", "round");
        add(faults, !AREA.matcher(entry.area()).matches(), "area", "area");
        add(
                faults,
                entry.tableLayout() != null
                        && !LAYOUT.matcher(entry.tableLayout()).matches(),
                "tableLayout",
                "layout");
        faults.addAll(batches.faultsOf(entry.batches()));
        addTableRules(faults, entry.tableRules());
        addStay(faults, entry);
        return faults;
    }

    private void addTableRules(List<Fault> faults, TableRules rules) {
        boolean fewDecimals = rules.decimals() >= 0 && rules.decimals() <= MOST_DECIMALS;
        add(faults, !fewDecimals, "tableRules.decimals", "decimals");
        add(faults, !types.codes().containsAll(rules.types()), "tableRules.types", "types");
        boolean twice =
                rules.types().stream().distinct().count() < rules.types().size();
        add(faults, twice, "tableRules.types", "types-twice");
        boolean line = isLine(rules.nobodyAccountable(), LONGEST_WORD);
        add(faults, !line, "tableRules.nobodyAccountable", "accountable");
    }

    private void addStay(List<Fault> faults, ProgrammeEntry entry) {
        if (entry.level() == null) {
            return; // which stay it needs, nobody can tell
        }
        boolean routine = entry.level() == ProgrammeLevel.ROUTINE;
        if (entry.from() == null || entry.to() == null) {
            boolean half = entry.from() != null || entry.to() != null;
            add(faults, !routine || half, entry.from() == null ? "from" : "to", "stay");
            return;
        }
        add(faults, routine, "from", "routine-stay");
        add(faults, entry.to().isBefore(entry.from()), "to", "stay-order");
        add(faults, entry.to().isAfter(entry.from().plusDays(LONGEST_STAY)), "to", "stay-long");
        add(faults, rows.findAll().stream().anyMatch(other -> overlaps(other, entry)), "from", "overlap");
    }

    private static boolean overlaps(Programme other, ProgrammeEntry entry) {
        return !other.code().equals(entry.code())
                && other.level() == entry.level()
                && other.stayFrom() != null
                && other.stayTo() != null
                && !other.stayFrom().isAfter(entry.to())
                && !other.stayTo().isBefore(entry.from());
    }

    private static boolean isLine(String text, int longest) {
        return text.length() <= longest && text.codePoints().noneMatch(Character::isISOControl);
    }

    private static void add(List<Fault> faults, boolean wrong, String field, String reason) {
        if (wrong) {
            faults.add(new Fault(field, "programmes.fault." + reason));
        }
    }

    private String said(Programme programme) {
        return String.join(
                " ",
                programme.name(),
                programme.level().name(),
                String.valueOf(programme.round()),
                programme.area(),
                text(programme.stayFrom()),
                text(programme.stayTo()),
                Objects.requireNonNullElse(programme.tableLayout(), "-"),
                programme.tableRules().rowPer().name(),
                String.valueOf(programme.tableRules().decimals()),
                String.join(",", programme.tableRules().types()),
                programme.tableRules().nobodyAccountable(),
                batches.said(programme.code()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
