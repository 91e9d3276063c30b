package org.ecopetition.handoff.order;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffEvent.HandOffCopied;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who else was told of a hand-off (抄送): copies go out for information, whoever has one may read the case. */
@Service
@Transactional
public class CopyRegister {

    /** The group of the leaders, who receive copies like a unit. */
    public static final String LEADERS = "leader";

    private final HandOffDesk handOffs;
    private final Units units;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CopyRegister(HandOffDesk handOffs, Units units, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.handOffs = handOffs;
        this.units = units;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A copy as its receiver finds it.
     *
     * @param note what the sender wrote
     */
    public record Copy(HandOffKey key, String note, Instant sentAt) {}

    /**
     * Sends copies.
     *
     * @param receivers ids of units, or {@link #LEADERS}
     * @throws Refusal when there is no receiver, one is unknown, or one handles the hand-off itself
     */
    public void send(HandOffKey key, Collection<String> receivers, String note, String person) {
        HandOff handOff = handOffs.find(key);
        if (receivers.isEmpty()) {
            throw new Refusal("handoff.copy-to-nobody", key);
        }
        for (String receiver : receivers) {
            if (handOff.handlers().contains(receiver)) {
                throw new Refusal("handoff.copy-to-handler", key, units.nameOf(receiver));
            }
            if (!receiver.equals(LEADERS) && units.findOpen(receiver).isEmpty()) {
                throw new Refusal("handoff.unknown-unit", receiver);
            }
        }
        Instant now = clock.instant();
        receivers.stream()
                .distinct()
                .forEach(receiver -> jdbc.sql(
                                "insert into hand_off_copy (hand_off, receiver, note, sent_by, sent_at) values (?, ?, ?, ?, ?)")
                        .params(key.value(), receiver, note, person, now.atOffset(ZoneOffset.UTC))
                        .update());
        events.publishEvent(new HandOffCopied(
                key, now, person, receivers.stream().distinct().toList(), note));
    }

    /** Whether one of the groups has a copy. */
    @Transactional(readOnly = true)
    public boolean isCopiedTo(HandOffKey key, Collection<String> groups) {
        return !groups.isEmpty()
                && jdbc.sql("select count(*) from hand_off_copy where hand_off = :key and receiver in (:groups)")
                                .param("key", key.value())
                                .param("groups", List.copyOf(groups))
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /** The newest copies of the groups, the last first. */
    @Transactional(readOnly = true)
    public List<Copy> of(Collection<String> groups, int count) {
        if (groups.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select hand_off, note, sent_at from hand_off_copy
                        where receiver in (:groups) order by sent_at desc, hand_off fetch first :count rows only
                        """)
                .param("groups", List.copyOf(groups))
                .param("count", count)
                .query((row, index) -> new Copy(
                        new HandOffKey(row.getString("hand_off")),
                        row.getString("note"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
