package org.ecopetition.disclosure.table;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.Disclosures;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PollutionType;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.DigestUtils;

/** What anybody may read: published rows and nothing else. */
@Service
@Transactional(readOnly = true)
public class PublicRegister {

    private static final int AT_ONCE = 500;
    private static final int NEWS = 50;

    private final Disclosures disclosures;
    private final PublishedIndex index;
    private final PublishedTally tally;
    private final Clock clock;

    PublicRegister(Disclosures disclosures, PublishedIndex index, PublishedTally tally, Clock clock) {
        this.disclosures = disclosures;
        this.index = index;
        this.tally = tally;
        this.clock = clock;
    }

    /**
     * What somebody looks for; anything absent is not asked.
     *
     * @param text words, parted by any blanks, that a row must hold all of
     * @param published the days between which it was published
     * @param openOn a day of its publicity
     */
    public record Search(
            @Nullable String region,
            @Nullable PollutionType type,
            @Nullable Verdict verdict,
            @Nullable ClosingState closing,
            @Nullable String programme,
            @Nullable Integer batch,
            @Nullable String text,
            @Nullable Days published,
            @Nullable LocalDate openOn,
            Order order) {

        private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

        /** What fits whenever it was published, in the order of the table. */
        public Search(
                @Nullable String region,
                @Nullable PollutionType type,
                @Nullable Verdict verdict,
                @Nullable ClosingState closing,
                @Nullable String programme,
                @Nullable Integer batch,
                @Nullable String text) {
            this(region, type, verdict, closing, programme, batch, text, null, null, Order.TABLE);
        }

        /** The same in another order. */
        public Search in(Order other) {
            return new Search(region, type, verdict, closing, programme, batch, text, published, openOn, other);
        }

        /** Whether it asks for nothing but what the index of the table tells of a row. */
        boolean asksFacetsAlone() {
            return words().isEmpty() && published == null && openOn == null;
        }

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

    /** Days from one to another, both included; an absent end is open. */
    public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /** In which order rows are read. */
    public enum Order {
        /** By batch, what has none last, then case number and hand-off. */
        TABLE,
        /** What was published last comes first. */
        NEWEST,
        /** What was published first comes first. */
        OLDEST,
        /** Corrected rows alone, what was corrected last comes first. */
        CORRECTED
    }

    /** How many rows fit, and the first and last days on which they were handed off and published. */
    public record Extent(
            long rows,
            @Nullable LocalDate handedOffFrom,
            @Nullable LocalDate handedOffTo,
            @Nullable LocalDate publishedFrom,
            @Nullable LocalDate publishedTo) {}

    /** The published rows that fit, in the order of the table. */
    public Page<Disclosure> search(Search search, int page, int size) {
        if (search.words().isEmpty()) {
            return new PageImpl<>(
                    read(index.some(search, page * size, size)), PageRequest.of(page, size), count(search));
        }
        // texts are read through once, for the page and for the count
        List<String> found = index.all(search);
        int from = Math.min(page * size, found.size());
        List<Disclosure> rows = read(found.subList(from, Math.min(from + size, found.size())));
        return new PageImpl<>(rows, PageRequest.of(page, size), found.size());
    }

    /** What was published or corrected last of all that fits, some fifty rows. */
    public List<Disclosure> news(Search search) {
        List<String> ids = Stream.concat(
                        index.some(search.in(Order.NEWEST), 0, NEWS).stream(),
                        index.some(search.in(Order.CORRECTED), 0, NEWS).stream())
                .distinct()
                .toList();
        return read(ids).stream()
                .sorted(Comparator.comparing(PublicRegister::changedAt).reversed())
                .limit(NEWS)
                .toList();
    }

    private static Instant changedAt(Disclosure row) {
        return row.correctedAt() != null
                ? row.correctedAt()
                : Objects.requireNonNullElse(row.publishedAt(), Instant.EPOCH);
    }

    private long count(Search search) {
        return search.asksFacetsAlone()
                ? tally.count(search)
                : index.extent(search).rows();
    }

    /** The codes of the rounds of inspection of which anything is published. */
    public Set<String> programmes() {
        return tally.programmes();
    }

    /** How many published rows fit at this moment, and their days. */
    public Extent extent(Search search) {
        return index.extent(search);
    }

    /** All published rows that fit, in the order of the table, a few hundred in memory at a time. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Stream<Disclosure> all(Search search) {
        List<String> ids = index.all(search);
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + AT_ONCE)
                .mapToObj(from -> read(ids.subList(from, Math.min(from + AT_ONCE, ids.size()))))
                .flatMap(List::stream);
    }

    /**
     * What tells the rows that fit from what they were before: a row never changes once it is published but for its being
     * written off, a correction is another row.
     */
    public String stampOf(Search search) {
        String rows = String.join(",", index.all(search)) + index.writtenOff(search);
        return DigestUtils.md5DigestAsHex(rows.getBytes(StandardCharsets.UTF_8));
    }

    /** The joint row of a petition with several hand-offs, or the row of a repeat that points to the original. */
    public Optional<Disclosure> whole(CaseNumber number) {
        Optional<Disclosure> row = disclosures.publishedWhole(number);
        row.ifPresent(one -> Hibernate.initialize(one.measurements()));
        return row;
    }

    /** What is published of each hand-off of a petition, with its measurements; empty when nothing is. */
    public List<Disclosure> of(CaseNumber number) {
        List<Disclosure> rows = disclosures.publishedCopies(number);
        rows.forEach(row -> Hibernate.initialize(row.measurements()));
        return rows;
    }

    /** Whether anybody may object to this row today. */
    public boolean openToObjections(Disclosure row) {
        return row.inPublicity(LocalDate.now(clock));
    }

    /** The rows in the order of their ids. */
    private List<Disclosure> read(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> places =
                IntStream.range(0, ids.size()).boxed().collect(Collectors.toMap(ids::get, place -> place));
        return disclosures.findByIdIn(ids).stream()
                .sorted(Comparator.comparing(row -> places.getOrDefault(row.id(), ids.size())))
                .toList();
    }
}
