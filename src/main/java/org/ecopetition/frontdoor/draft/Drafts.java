package org.ecopetition.frontdoor.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of all people: one for each person and form, whoever saves later wins. */
@Component
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class Drafts {

    private final JdbcClient jdbc;
    private final DraftWords words;
    private final DraftSettings settings;
    private final Clock clock;

    Drafts(JdbcClient jdbc, DraftWords words, DraftSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What became of a draft that was saved.
     *
     * @param savedAt when
     * @param before when the draft was saved in whose place it stands
     */
    record Saved(Instant savedAt, @Nullable Instant before) {}

    Optional<Draft> find(String person, String place) {
        return jdbc.sql("select content, saved_at from draft where person = ? and place = ?")
                .params(person, place)
                .query((row, index) -> new Draft(
                        words.open(row.getString("content"), person, place),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    Saved save(String person, String place, String content) {
        Instant before = find(person, place).map(Draft::savedAt).orElse(null);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String kept = words.encrypt(content, person, place);
        if (!change(person, place, kept, now)) {
            try {
                jdbc.sql("insert into draft (content, saved_at, person, place) values (?, ?, ?, ?)")
                        .params(kept, utc(now), person, place)
                        .update();
                discardTooMany(person);
            } catch (DuplicateKeyException fromAnotherWindow) {
                change(person, place, kept, now);
            }
        }
        return new Saved(now, before);
    }

    void discard(String person, String place) {
        jdbc.sql("delete from draft where person = ? and place = ?")
                .params(person, place)
                .update();
    }

    /** Throws away what nobody went on with. */
    int discardOld() {
        return jdbc.sql("delete from draft where saved_at < ?")
                .param(utc(clock.instant().minus(Duration.ofDays(settings.keptDays()))))
                .update();
    }

    /** The places that begin so, of whomever. */
    List<String> placesBelow(String start) {
        return jdbc.sql("select distinct place from draft where place like ?")
                .param(start + "%")
                .query(String.class)
                .list();
    }

    void discardAt(Set<String> places) {
        if (!places.isEmpty()) {
            jdbc.sql("delete from draft where place in (:places)")
                    .param("places", places)
                    .update();
        }
    }

    private boolean change(String person, String place, String content, Instant now) {
        return jdbc.sql("update draft set content = ?, saved_at = ? where person = ? and place = ?")
                        .params(content, utc(now), person, place)
                        .update()
                > 0;
    }

    private void discardTooMany(String person) {
        List<String> oldest = jdbc.sql("select place from draft where person = ? order by saved_at desc offset ? rows")
                .params(person, settings.mostPerPerson())
                .query(String.class)
                .list();
        oldest.forEach(place -> discard(person, place));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
