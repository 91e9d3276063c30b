package org.ecopetition.organisation.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecopetition.organisation.SettingChanges;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.organisation.Unit;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.form.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an administrator opens, renames and closes handling units; what is wrong is returned, and nothing stored then. */
@Service
@Transactional
public class UnitDesk {

    /** The subject of its changes of settings. */
    public static final String SUBJECT = "UNIT";

    private static final String PREFIX = "units.fault.";
    private static final Pattern REGION = Pattern.compile("\\d{6}");
    private static final Pattern SHORT_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{1,39}");
    private static final int LONGEST = 100;

    private final Units units;
    private final UnitWork work;
    private final SettingChanges changes;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnitDesk(
            Units units,
            UnitWork work,
            SettingChanges changes,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.units = units;
        this.work = work;
        this.changes = changes;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a unit, the counties in front of the departments. */
    public List<Fault> open(NewUnit unit, String person) {
        changes.claim(SUBJECT);
        List<Fault> faults = faultsOf(unit);
        if (!faults.isEmpty()) {
            return faults;
        }
        boolean region = !unit.regionCode().isEmpty();
        int position = jdbc.sql("select coalesce(max(position), 0) + 1 from unit"
                        + (region ? " where region_code is not null" : ""))
                .query(Integer.class)
                .single();
        if (region) {
            jdbc.sql("update unit set position = position + 1 where position >= ?")
                    .param(position)
                    .update();
        }
        jdbc.sql("insert into unit (id, name, region_code, english_name, position) values (?, ?, ?, ?, ?)")
                .param(unit.id())
                .param(unit.name())
                .param(region ? unit.regionCode() : null)
                .param(orNull(unit.englishName()))
                .param(position)
                .update();
        units.renamed(unit.id());
        changes.record(SUBJECT, unit.id(), null, said(unit.name(), unit.englishName()), person);
        events.publishEvent(new UnitOpened(unit.id(), unit.name()));
        return List.of();
    }

    private List<Fault> faultsOf(NewUnit unit) {
        List<Fault> faults = new ArrayList<>();
        if (unit.regionCode().isEmpty() == unit.shortName().isEmpty()) {
            faults.add(fault("regionCode", unit.regionCode().isEmpty() ? "no-code" : "both-codes"));
        } else if (!unit.regionCode().isEmpty()
                && !REGION.matcher(unit.regionCode()).matches()) {
            faults.add(fault("regionCode", "region"));
        } else if (!unit.shortName().isEmpty()
                && !SHORT_NAME.matcher(unit.shortName()).matches()) {
            faults.add(fault("shortName", "short-name"));
        } else {
            units.all().stream()
                    .filter(known -> known.id().equalsIgnoreCase(unit.id()))
                    .findFirst()
                    .ifPresent(known -> faults.add(
                            fault(unit.regionCode().isEmpty() ? "shortName" : "regionCode", "known", known.name())));
        }
        faults.addAll(faultsOfNames(unit.id(), unit.name(), unit.englishName()));
        return faults;
    }

    private List<Fault> faultsOfNames(String id, String name, String englishName) {
        List<Fault> faults = new ArrayList<>();
        if (name.isEmpty() || isNoLine(name) || name.contains("、")) {
            faults.add(fault("name", "name"));
        }
        if (isNoLine(englishName)) {
            faults.add(fault("englishName", "english-name"));
        }
        units.all().stream()
                .filter(other -> other.name().equals(name) && !other.id().equals(id))
                .findFirst()
                .ifPresent(other -> faults.add(fault("name", "name-taken", other.id())));
        return faults;
    }

    private static boolean isNoLine(String text) {
        return text.length() > LONGEST || text.indexOf('\n') >= 0 || TypedText.hasUnprintable(text);
    }

    /**
     * Gives a unit another name; papers of earlier days keep the one of their day.
     *
     * @param since the first day of the new name, today at the latest
     * @param seen the number of the newest change that the person saw
     */
    public List<Fault> rename(
            String id, String name, String englishName, @Nullable LocalDate since, long seen, String person) {
        Optional<Fault> changed = changes.claim(SUBJECT, id, seen);
        if (changed.isPresent()) {
            return List.of(changed.get());
        }
        LocalDate first = since == null ? LocalDate.now(clock) : since;
        List<Fault> faults = faultsOfNaming(id, name, englishName, first);
        if (first.isAfter(LocalDate.now(clock))) {
            faults.add(fault("since", "since-future"));
        }
        if (!faults.isEmpty()) {
            return faults;
        }
        Unit unit = units.findOpen(id).orElseThrow();
        String was = said(unit.name(), Objects.requireNonNullElse(unit.englishName(), ""));
        if (!was.equals(said(name, englishName))) {
            store(unit, name, englishName, first);
            changes.record(SUBJECT, id, was, said(name, englishName) + " " + first, person);
            events.publishEvent(new UnitRenamed(id, name));
        }
        return List.of();
    }

    /** What stands against such a name from that day on. */
    List<Fault> faultsOfNaming(String id, String name, String englishName, LocalDate first) {
        if (units.findOpen(id).isEmpty()) {
            return new ArrayList<>(List.of(fault("", "closed")));
        }
        List<Fault> faults = faultsOfNames(id, name, englishName);
        formerNames(id).stream()
                .map(FormerName::until)
                .filter(until -> first.isBefore(until))
                .findFirst()
                .ifPresent(until -> faults.add(fault("since", "since-before", until)));
        return faults;
    }

    private void store(Unit unit, String name, String englishName, LocalDate since) {
        boolean changedThatDay = formerNames(unit.id()).stream()
                .anyMatch(former -> former.until().equals(since));
        if (!changedThatDay && !unit.name().equals(name)) {
            jdbc.sql("insert into unit_name (unit, held_until, name, english_name) values (?, ?, ?, ?)")
                    .param(unit.id())
                    .param(since)
                    .param(unit.name())
                    .param(unit.englishName())
                    .update();
        }
        units.renamed(unit.id());
        jdbc.sql("update unit set name = ?, english_name = ? where id = ?")
                .param(name)
                .param(orNull(englishName))
                .param(unit.id())
                .update();
    }

    /** Closes a unit from today on, for good; with a successor its officers work there as well. */
    public List<Fault> close(String id, String successor, long seen, String person) {
        Optional<Fault> changed = changes.claim(SUBJECT, id, seen);
        if (changed.isPresent()) {
            return List.of(changed.get());
        }
        List<Fault> faults = faultsOfClosing(id, successor, true);
        if (!faults.isEmpty()) {
            return faults;
        }
        jdbc.sql("update unit set closed_on = ?, merged_into = ?, tile_column = null, tile_row = null where id = ?")
                .param(LocalDate.now(clock))
                .param(orNull(successor))
                .param(id)
                .update();
        changes.record(SUBJECT, id, null, "closed " + LocalDate.now(clock) + " → " + said(successor, ""), person);
        if (!successor.isEmpty()) {
            events.publishEvent(new UnitMerged(id, successor));
        }
        return List.of();
    }

    /**
     * What stands against the end of a unit.
     *
     * @param now whether its work has to be done already
     */
    List<Fault> faultsOfClosing(String id, String successor, boolean now) {
        if (units.findOpen(id).isEmpty()) {
            return List.of(fault("", "closed"));
        }
        if (!successor.isEmpty()
                && (successor.equals(id) || units.findOpen(successor).isEmpty())) {
            return List.of(fault("successor", "successor"));
        }
        long open = now ? work.openOf(id) : 0;
        return open > 0 ? List.of(fault("successor", "open-work", open)) : List.of();
    }

    /** The names that a unit had, the latest first. */
    @Transactional(readOnly = true)
    public List<FormerName> formerNames(String id) {
        return jdbc.sql("select name, held_until from unit_name where unit = ? order by held_until desc")
                .param(id)
                .query((row, index) -> new FormerName(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
    }

    private static Fault fault(String field, String reason, Object... named) {
        return new Fault(field, PREFIX + reason, named);
    }

    private static String said(String name, String englishName) {
        return name.isEmpty() ? "-" : name + (englishName.isEmpty() ? "" : " / " + englishName);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
