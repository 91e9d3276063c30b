package org.ecopetition.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.ecopetition.alert.ReadMarks.ReadMark;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The messages (消息) of each person: how many are unread, which, and what was read. */
@Service
@Transactional(readOnly = true)
public class Alerts {

    /** More are not counted, and not listed. */
    public static final int MOST = 100;

    private final AlertFinder finder;
    private final AlertLines lines;
    private final ReadMarks marks;
    private final Clock clock;

    Alerts(AlertFinder finder, AlertLines lines, ReadMarks marks, Clock clock) {
        this.finder = finder;
        this.lines = lines;
        this.marks = marks;
        this.clock = clock;
    }

    /** How many the person has yet to read, {@link #MOST} for that many and more. */
    public int unread(AlertReader reader) {
        ReadMark mark = marks.of(reader.person());
        int asked = MOST + mark.single().size();
        long unread = finder.find(reader, mark.until(), clock.instant(), asked).stream()
                .filter(found -> mark.isUnread(found.key(), found.since()))
                .count();
        return (int) Math.min(unread, MOST);
    }

    /** The last ones, read or not, the newest first. */
    public List<Alert> latest(AlertReader reader, int most) {
        Instant now = clock.instant();
        return lines.describe(finder.find(reader, Instant.EPOCH, now, most), marks.of(reader.person()), now);
    }

    /** What there is to tell a person since the one instant and not since later than the other, {@link #MOST} at most. */
    public List<Alert> between(AlertReader reader, Instant after, Instant until) {
        return lines.describe(finder.find(reader, after, until, MOST), new ReadMark(after, Set.of()), until);
    }

    /** The tasks that are due after the one instant and not after the other, {@link #MOST} at most, the first due first. */
    public List<Alert> due(AlertReader reader, Instant after, Instant until) {
        Instant now = clock.instant();
        List<FoundAlert> found = new ArrayList<>(finder.due(reader, after, until, now, MOST));
        Collections.reverse(found);
        return lines.describe(found, new ReadMark(after, Set.of()), now);
    }

    /** Whom there is something to tell between the instants. */
    public OpenWork.Reached reached(Instant after, Instant until) {
        return finder.reached(after, until);
    }

    /**
     * All that somebody has before the eyes was read.
     *
     * @param until when the list was shown; what came later stays unread, as does everything when that lies ahead
     */
    @Transactional
    public void readAll(AlertReader reader, Instant until) {
        Instant before = marks.of(reader.person()).until();
        if (until.isAfter(before) && !until.isAfter(clock.instant())) {
            marks.readUntil(reader.person(), until);
        }
    }

    /** One message was read; one that is not the person's, or is gone, changes nothing. */
    @Transactional
    public void read(AlertReader reader, String key) {
        ReadMark mark = marks.of(reader.person());
        int asked = MOST + mark.single().size();
        finder.find(reader, key, mark.until(), clock.instant(), asked)
                .filter(found -> mark.isUnread(found.key(), found.since()))
                .ifPresent(found -> marks.read(reader.person(), key, found.since()));
    }

    /** Whether the person takes messages by mail. */
    public boolean takesMail(String person) {
        return marks.takesMail(person);
    }

    /** The person wants messages by mail, or none. */
    @Transactional
    public void takeMail(String person, boolean wanted) {
        marks.takeMail(person, wanted);
    }
}
