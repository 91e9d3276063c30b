package org.ecopetition.disclosure.objection;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.DisclosureEvent.ObjectionLodged;
import org.ecopetition.disclosure.Disclosures;
import org.ecopetition.frontdoor.Sha256;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.HandOffStatus;
import org.ecopetition.organisation.ReadableCode;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where anybody may object to a rectified result while its publicity lasts. */
@Service
@Transactional
public class ObjectionDesk {

    /** Longest objection, in characters. */
    public static final int LONGEST_TEXT = 2000;
    /** Longest contact, in characters. */
    public static final int LONGEST_CONTACT = 200;

    private final Objections objections;
    private final Disclosures disclosures;
    private final HandOffDesk handOffs;
    private final ObjectorContacts contacts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ObjectionDesk(
            Objections objections,
            Disclosures disclosures,
            HandOffDesk handOffs,
            ObjectorContacts contacts,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.objections = objections;
        this.disclosures = disclosures;
        this.handOffs = handOffs;
        this.contacts = contacts;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes an objection to the results of a petition that are in publicity today; the same words with the same contact again
     * change nothing and have the receipts they had.
     *
     * @param contact how to reach the objector, kept apart; may be absent
     * @throws Refusal when the text is empty or too long, nothing is published, or publicity is over
     */
    public Lodged lodge(CaseNumber number, String text, @Nullable String contact) {
        List<Disclosure> open = openTo(number, text, contact);
        lock(number);
        List<String> before = said(open, text, contact).toList();
        List<String> receipts =
                open.stream().map(row -> lodge(row, text, contact)).toList();
        return new Lodged(receipts, before.size() < receipts.size());
    }

    /** The receipts of the same objection where it was lodged to every result that is open; else nothing. */
    @Transactional(readOnly = true)
    public Optional<List<String>> lodgedBefore(CaseNumber number, String text, @Nullable String contact) {
        List<Disclosure> open = openTo(number, text, contact);
        List<String> receipts = said(open, text, contact).toList();
        return receipts.size() == open.size() ? Optional.of(receipts) : Optional.empty();
    }

    /** Whether anybody may object to a result of the petition now. */
    @Transactional(readOnly = true)
    public boolean isOpen(CaseNumber number) {
        return !openOnes(disclosures.publishedCopies(number)).isEmpty();
    }

    /** The objection behind a receipt. */
    @Transactional(readOnly = true)
    public Optional<Objection> find(String receipt) {
        return objections.findByReceipt(receipt);
    }

    /** All objections to a result, answered ones too, the oldest first; without the contacts. */
    @Transactional(readOnly = true)
    public List<Objection> of(HandOffKey key) {
        return objections.findByHandOffOrderByLodgedAt(key.value());
    }

    /** The objections to a result that wait for a decision, the oldest first. */
    @Transactional(readOnly = true)
    public List<Objection> open(HandOffKey key) {
        return objections.findByHandOffAndStateOrderByLodgedAt(key.value(), ObjectionState.OPEN);
    }

    private List<Disclosure> openTo(CaseNumber number, String text, @Nullable String contact) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new Refusal("objection.text-length", LONGEST_TEXT);
        }
        if (contact != null && contact.length() > LONGEST_CONTACT) {
            throw new Refusal("objection.contact-length", LONGEST_CONTACT);
        }
        List<Disclosure> published = disclosures.publishedCopies(number);
        if (published.isEmpty()) {
            throw new Refusal("objection.unknown", number);
        }
        List<Disclosure> open = openOnes(published);
        if (open.isEmpty()) {
            throw new Refusal("objection.no-publicity", number);
        }
        return open;
    }

    private List<Disclosure> openOnes(List<Disclosure> published) {
        return published.stream()
                .filter(disclosure -> disclosure.inPublicity(LocalDate.now(clock)))
                .filter(disclosure -> handOffs.find(disclosure.handOff()).status() == HandOffStatus.PUBLISHED)
                .toList();
    }

    /** The same form handed in twice at once is taken once: the second waits for the first. */
    private void lock(CaseNumber number) {
        jdbc.sql("select case_number from petition where case_number = ? for update")
                .param(number.value())
                .query(String.class)
                .single();
    }

    private Stream<String> said(List<Disclosure> open, String text, @Nullable String contact) {
        return open.stream().flatMap(row -> same(row, text, contact).stream()).map(Objection::receipt);
    }

    private Optional<Objection> same(Disclosure result, String text, @Nullable String contact) {
        return objections.findByHandOffAndSameness(result.handOff().value(), sameness(result, text, contact));
    }

    private String lodge(Disclosure result, String text, @Nullable String contact) {
        return same(result, text, contact)
                .orElseGet(() -> keep(result, text, contact))
                .receipt();
    }

    private Objection keep(Disclosure result, String text, @Nullable String contact) {
        HandOffKey key = result.handOff();
        Objection objection = objections.saveAndFlush(
                new Objection(freeReceipt(), key, plain(text), sameness(result, text, contact), clock.instant()));
        if (contact != null && !contact.isBlank()) {
            contacts.keep(objection.receipt(), contact.strip());
        }
        events.publishEvent(new ObjectionLodged(key, clock.instant(), "public", objection.receipt()));
        return objection;
    }

    /** By what those can be reached who objected, by receipt. */
    Map<String, String> contacts(HandOffKey key) {
        return contacts.of(key);
    }

    private String freeReceipt() {
        String receipt = ReadableCode.draw(random);
        return objections.findByReceipt(receipt).isEmpty() ? receipt : freeReceipt();
    }

    /** Another publication of the result, after it was verified again, is another thing to object to. */
    private static String sameness(Disclosure result, String text, @Nullable String contact) {
        String published =
                result.publishedAt() == null ? "" : result.publishedAt().toString();
        return Sha256.of(published, plain(text), contact == null ? "" : contact.strip());
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    /**
     * What became of an objection.
     *
     * @param receipts one per result objected to
     * @param isNew false where all of it was lodged before
     */
    public record Lodged(List<String> receipts, boolean isNew) {}
}
