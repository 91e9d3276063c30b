package org.ecopetition.disclosure;

import static org.ecopetition.disclosure.PublishedRows.after;
import static org.ecopetition.disclosure.PublishedRows.fitting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
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
    private final PublishedCounts counts;
    private final Clock clock;

    PublicRegister(Disclosures disclosures, PublishedCounts counts, Clock clock) {
        this.disclosures = disclosures;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * What somebody looks for; anything absent is not asked.
     *
     * @param text words, parted by any blanks, that a row must hold all of
     */
    public record Search(
            @Nullable String region,
            @Nullable PollutionType type,
            @Nullable Verdict verdict,
            @Nullable ClosingState closing,
            @Nullable String programme,
            @Nullable Integer batch,
            @Nullable String text) {

        private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

        /** The words of the text, each once. */
        public List<String> words() {
            return text == null
                    ? List.of()
                    : BLANKS.splitAsStream(text)
                            .filter(word -> !word.isEmpty())
                            .distinct()
                            .toList();
        }
    }

    /** How many rows fit, and the first and last days on which they were handed off and published. */
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
        return counts.extent(search);
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
        return disclosures.findBy(
                fitting(search).and(after(last)),
                rows -> rows.sortBy(BY_NUMBER).limit(AT_ONCE).all());
    }
}
