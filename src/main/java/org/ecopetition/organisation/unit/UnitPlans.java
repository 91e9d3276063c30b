package org.ecopetition.organisation.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ecopetition.organisation.SettingChanges;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.setting.Dated;
import org.ecopetition.organisation.setting.DatedSettings;
import org.ecopetition.organisation.setting.SettingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * New names and ends of units, at once or on a day to come. What cannot be done when its day comes, as a unit still has work,
 * stays planned and is tried again until it can or is taken back.
 */
@Service
@Transactional
public class UnitPlans {

    private final UnitDesk desk;
    private final DatedSettings settings;
    private final SettingChanges changes;
    private final Clock clock;

    UnitPlans(UnitDesk desk, DatedSettings settings, SettingChanges changes, Clock clock) {
        this.desk = desk;
        this.settings = settings;
        this.changes = changes;
        this.clock = clock;
    }

    /** What is planned, the next first. */
    @Transactional(readOnly = true)
    public List<Dated<UnitPlan>> of(String unit) {
        List<Dated<UnitPlan>> planned = new ArrayList<>(settings.all(key(unit)));
        Collections.reverse(planned);
        return List.copyOf(planned);
    }

    /** Why what is due today or was before cannot be done yet; empty where nothing is due. */
    @Transactional(readOnly = true)
    public List<Fault> obstacles(String unit) {
        return next(unit)
                .map(due -> due.value().isClosing()
                        ? desk.faultsOfClosing(unit, due.value().successor(), true)
                        : desk.faultsOfNaming(
                                unit, due.value().name(), due.value().englishName(), due.from()))
                .orElse(List.of());
    }

    /**
     * Gives a unit another name.
     *
     * @param since the first day of the name, today where it is null; within a year
     */
    public List<Fault> rename(
            String unit, String name, String englishName, @Nullable LocalDate since, long seen, String person) {
        if (since == null || !isToCome(since)) {
            return desk.rename(unit, name, englishName, since, seen, person);
        }
        List<Fault> faults = desk.faultsOfNaming(unit, name, englishName, since);
        return faults.isEmpty() ? plan(unit, UnitPlan.renaming(name, englishName), since, seen, person) : faults;
    }

    /**
     * Closes a unit for good.
     *
     * @param on the day, today where it is null; by then its work has to be done
     */
    public List<Fault> close(String unit, String successor, @Nullable LocalDate on, long seen, String person) {
        if (on != null && on.isBefore(LocalDate.now(clock))) {
            return List.of(new Fault("closingOn", "units.fault.closing-past"));
        }
        if (on == null || !isToCome(on)) {
            return desk.close(unit, successor, seen, person);
        }
        List<Fault> faults = desk.faultsOfClosing(unit, successor, false);
        return faults.isEmpty() ? plan(unit, UnitPlan.closing(successor), on, seen, person) : faults;
    }

    private boolean isToCome(LocalDate day) {
        return day.isAfter(LocalDate.now(clock));
    }

    private List<Fault> plan(String unit, UnitPlan plan, LocalDate day, long seen, String person) {
        String field = plan.isClosing() ? "closingOn" : "since";
        if (of(unit).stream().anyMatch(other -> other.from().equals(day))) {
            return List.of(new Fault(field, "units.fault.planned-that-day"));
        }
        return settings
                .set(key(unit), plan, day, seen, said(plan), person)
                .map(fault -> fault.field().equals("from") ? new Fault(field, "setting.fault.from") : fault)
                .stream()
                .toList();
    }

    /** Takes back what is planned, also where its day has come and it could not be done. */
    public List<Fault> takeBack(String unit, LocalDate day, long seen, String person) {
        Optional<Fault> changed = changes.claim(UnitDesk.SUBJECT, unit, seen);
        if (changed.isEmpty() && settings.takeOut(key(unit), day)) {
            changes.record(UnitDesk.SUBJECT, unit, day.toString(), "-", person);
        }
        return changed.stream().toList();
    }

    /** The units for which something is due. */
    @Transactional(readOnly = true)
    public List<String> due() {
        return settings.due(UnitDesk.SUBJECT);
    }

    /** Does what is due for a unit, as far as it can be done; several nodes do it one after the other. */
    public void carryOut(String unit) {
        changes.claim(UnitDesk.SUBJECT);
        Optional<Dated<UnitPlan>> due = next(unit);
        while (due.isPresent() && isDone(unit, due.get())) {
            settings.takeOut(key(unit), due.get().from());
            due = next(unit);
        }
    }

    private boolean isDone(String unit, Dated<UnitPlan> due) {
        UnitPlan plan = due.value();
        long seen = changes.latest(UnitDesk.SUBJECT, unit);
        return plan.isClosing()
                ? desk.close(unit, plan.successor(), seen, due.person()).isEmpty()
                : desk.rename(unit, plan.name(), plan.englishName(), due.from(), seen, due.person())
                        .isEmpty();
    }

    private Optional<Dated<UnitPlan>> next(String unit) {
        return of(unit).stream().findFirst().filter(plan -> !plan.from().isAfter(LocalDate.now(clock)));
    }

    private static String said(UnitPlan plan) {
        return plan.isClosing()
                ? "closed → " + (plan.successor().isEmpty() ? "-" : plan.successor())
                : plan.name() + (plan.englishName().isEmpty() ? "" : " / " + plan.englishName());
    }

    private static SettingKey<UnitPlan> key(String unit) {
        return new SettingKey<>(UnitDesk.SUBJECT, unit, UnitPlan.class);
    }
}
