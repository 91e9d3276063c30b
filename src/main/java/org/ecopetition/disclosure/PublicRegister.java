package org.ecopetition.disclosure;

import static org.ecopetition.disclosure.PublishedRows.after;
import static org.ecopetition.disclosure.PublishedRows.fitting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PollutionType;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What anybody may read: published rows and nothing else. */
@Service
@Transactional(readOnly = true)
public class PublicRegister {

    private static final int AT_ONCE = 500;
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("publishedAt"), Sort.Order.asc("handOff"));
    private static final Sort BY_NUMBER = Sort.by("handOff");

    private final Disclosures disclosures;
    private final Clock clock;

    PublicRegister(Disclosures disclosures, Clock clock) {
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /** What somebody looks for; anything absent is not asked. */
    public record Search(
            @Nullable String region,
            @Nullable PollutionType type,
            @Nullable Verdict verdict,
            @Nullable ClosingState closing,
            @Nullable String programme,
            @Nullable Integer batch,
            @Nullable String text) {}

    /** How many rows fit, and for a batch the first and last days on which they were handed off and published. */
    public record Extent(
            long rows,
            @Nullable LocalDate handedOffFrom,
            @Nullable LocalDate handedOffTo,
            @Nullable LocalDate publishedFrom,
            @Nullable LocalDate publishedTo) {}

    /** The published rows that fit, the newest first. */
    public Page<Disclosure> search(Search search, int page, int size) {
        return disclosures.findAll(fitting(search), PageRequest.of(page, size, NEWEST_FIRST));
    }

    public Extent extent(Search search) {
        long rows = disclosures.count(fitting(search));
        if (search.batch() == null || rows == 0) {
            return new Extent(rows, null, null, null, null);
        }
        return new Extent(
                rows,
                end(search, "handedOffOn", true).map(Disclosure::handedOffOn).orElse(null),
                end(search, "handedOffOn", false).map(Disclosure::handedOffOn).orElse(null),
                end(search, "publishedAt", true)
                        .flatMap(Disclosure::publishedAt)
                        .map(this::day)
                        .orElse(null),
                end(search, "publishedAt", false)
                        .flatMap(Disclosure::publishedAt)
                        .map(this::day)
                        .orElse(null));
    }

    /** All published rows that fit, in the order of their numbers, a few hundred in memory at a time. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Stream<Disclosure> all(Search search) {
        return Stream.iterate(
                        some(search, ""),
                        block -> !block.isEmpty(),
                        block -> some(
                                search, block.get(block.size() - 1).handOff().value()))
                .flatMap(List::stream);
    }

    /** The published rows of a petition, with their measurements; empty when none is published. */
    public List<Disclosure> of(CaseNumber number) {
        List<Disclosure> rows =
                disclosures.findByCaseNumberAndStateOrderByHandOff(number.value(), DisclosureState.PUBLISHED);
        rows.forEach(row -> Hibernate.initialize(row.measurements()));
        return rows;
    }

    /** Whether anybody may object to this row today. */
    public boolean openToObjections(Disclosure row) {
        return row.inPublicity(LocalDate.now(clock));
    }

    private List<Disclosure> some(Search search, String last) {
        return disclosures
                .findAll(fitting(search).and(after(last)), PageRequest.of(0, AT_ONCE, BY_NUMBER))
                .getContent();
    }

    private Optional<Disclosure> end(Search search, String field, boolean first) {
        Sort order = Sort.by(first ? Sort.Direction.ASC : Sort.Direction.DESC, field);
        return disclosures.findAll(fitting(search), PageRequest.of(0, 1, order)).stream()
                .findFirst();
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}
