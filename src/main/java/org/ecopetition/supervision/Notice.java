package org.ecopetition.supervision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.ecopetition.handoff.HandOffKey;
import org.jspecify.annotations.Nullable;

/** Something in writing about a hand-off that is due, to which a desk has to answer: urging (催办) or a slip (督查单). */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
public class Notice {

    @Id
    private String id;

    private String handOff;
    private int number;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private String desk;
    private @Nullable String informed;
    private @Nullable String paperNumber;
    private String text;
    private String issuedBy;
    private Instant issuedAt;
    private Instant answerDue;
    private @Nullable String answer;
    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;
    private @Nullable Instant lapsedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    Notice(HandOffKey key, int number, NoticeOrder order, String text, String issuedBy, Instant issuedAt) {
        this.id = UUID.randomUUID().toString();
        this.handOff = key.value();
        this.number = number;
        this.kind = order.kind();
        this.desk = order.unit();
        this.text = text;
        this.issuedBy = issuedBy;
        this.issuedAt = issuedAt;
        this.answerDue = order.answerDue();
    }

    /** Counted from 1 within the hand-off. */
    public int number() {
        return number;
    }

    public NoticeKind kind() {
        return kind;
    }

    /** The id of the group that has to answer. */
    public String desk() {
        return desk;
    }

    /** The number a slip bears on paper (文号); slips of before this was counted, and urging, have none. */
    public @Nullable String paperNumber() {
        return paperNumber;
    }

    /** The id of the higher group that is informed of what somebody sent by hand, and need not answer. */
    public @Nullable String informed() {
        return informed;
    }

    public String text() {
        return text;
    }

    /** The id of the person who issued it, or {@code system} when it went out by itself. */
    public String issuedBy() {
        return issuedBy;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public Instant answerDue() {
        return answerDue;
    }

    public @Nullable String answer() {
        return answer;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    /** When it lost its object because another unit took over. */
    public @Nullable Instant lapsedAt() {
        return lapsedAt;
    }

    /** Whether an answer is still expected. */
    public boolean isOpen() {
        return answeredAt == null && lapsedAt == null;
    }

    void bear(String number) {
        paperNumber = number;
    }

    void inform(String group) {
        informed = group;
    }

    void answered(String said, String person, Instant now) {
        answer = said;
        answeredBy = person;
        answeredAt = now;
    }

    void lapsed(Instant now) {
        lapsedAt = now;
    }
}
