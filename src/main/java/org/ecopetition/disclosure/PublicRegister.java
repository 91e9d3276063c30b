package org.ecopetition.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PollutionType;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What anybody may read: published rows and nothing else. */
@Service
@Transactional(readOnly = true)
public class PublicRegister {

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
            @Nullable String text) {}

    /** The published rows that fit, the newest first. */
    public Page<Disclosure> search(Search search, int page, int size) {
        return disclosures.search(
                orEmpty(search.region()),
                search.type() == null ? "" : search.type().name(),
                search.verdict() == null ? "" : search.verdict().name(),
                orEmpty(search.text()),
                PageRequest.of(page, size));
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

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
