package org.ecopetition.briefing;

import java.time.LocalDate;
import java.util.Optional;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.setting.DatedSettings;
import org.ecopetition.organisation.setting.SettingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists, names and rhythm of the rounds' briefings by the day they count from; numbers and the next cut-off have none. */
@Component
class DatedRounds {

    private final DatedSettings settings;

    DatedRounds(DatedSettings settings) {
        this.settings = settings;
    }

    static SettingKey<BriefingRound> key(String programme) {
        return new SettingKey<>("BRIEFING", programme, BriefingRound.class);
    }

    /** What counts today of a round that is kept so. */
    BriefingRound inForce(BriefingRound kept) {
        return settings.inForce(key(kept.programme()))
                .map(dated -> dated.with(kept.nextNumber(), kept.rhythm().nextCutoff()))
                .orElse(kept);
    }

    Optional<Fault> set(BriefingRound round, @Nullable LocalDate from, long seen, String person) {
        BriefingRound.Rhythm rhythm = round.rhythm();
        String said = String.join(
                " · ",
                round.title(),
                round.issuer(),
                round.team(),
                round.list().reportTo(),
                round.list().sendTo(),
                round.list().readersAsText(),
                rhythm.newsHours() + "/" + rhythm.reminderHours() + "/" + rhythm.everyDays());
        return settings.set(key(round.programme()), round, from, seen, said, person);
    }
}
