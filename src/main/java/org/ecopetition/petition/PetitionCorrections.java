package org.ecopetition.petition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.classification.Classification;
import org.ecopetition.petition.classification.PetitionCorrected;
import org.ecopetition.petition.classification.PetitionCorrection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts right what was said of a petition at its classification (更正研判): what it is, its types, place and key mark. The way it
 * is handled does not change, nor what was published; figures do, and tell both truths.
 */
@Service
@Transactional
public class PetitionCorrections {

    private final PetitionRegister register;
    private final Petitions petitions;
    private final Units units;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PetitionCorrections(
            PetitionRegister register,
            Petitions petitions,
            Units units,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.petitions = petitions;
        this.units = units;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What it was classified as, however often that was corrected; empty before. */
    @Transactional(readOnly = true)
    public Optional<Classification> classificationOf(CaseNumber number) {
        return jdbc.sql("""
                        select data from case_event
                        where case_number = ? and kind in ('PetitionClassified', 'PetitionCorrected')
                        order by id desc fetch first 1 rows only
                        """)
                .param(number.value())
                .query(String.class)
                .optional()
                .flatMap(data -> List.of(Classification.values()).stream()
                        .filter(kind -> data.contains("\"classification\":\"" + kind + "\""))
                        .findFirst());
    }

    /**
     * Takes a correction.
     *
     * @throws Refusal when it is not classified yet, the region is none of the city, a type is missing, the time lies before
     *     the receipt or ahead, or nothing is other than before
     */
    public void correct(CaseNumber number, PetitionCorrection correction, String reason, String person) {
        Petition petition = register.find(number);
        Classification former =
                classificationOf(number).orElseThrow(() -> new Refusal("petition.not-classified", number));
        @Nullable String region = petition.regionCode();
        Instant counts = petition.receipt().countsFrom(correction.countsFrom(), clock.instant(), petition.caseNumber());
        mustBePossible(petition, correction);
        List<Allegation> allegations = petition.allegations().stream()
                .map(allegation -> new Allegation(
                        allegation.number(),
                        allegation.text(),
                        correction.types().getOrDefault(allegation.number(), allegation.types())))
                .toList();
        boolean same = former == correction.classification()
                && petition.keyItem() == correction.keyItem()
                && Objects.equals(region, correction.regionCode())
                && Objects.equals(petition.place(), correction.place())
                && petition.allegations().equals(allegations);
        if (same && correction.countsFrom() == null) {
            throw new Refusal("petition.nothing-corrected", number);
        }
        petition.corrected(correction.keyItem(), correction.regionCode(), correction.place(), allegations);
        petitions.saveAndFlush(petition);
        events.publishEvent(new PetitionCorrected(
                number,
                counts,
                person,
                correction.classification(),
                correction.keyItem(),
                region,
                correction.regionCode(),
                correction.place(),
                allegations,
                reason));
    }

    private void mustBePossible(Petition petition, PetitionCorrection correction) {
        String region = correction.regionCode();
        boolean isEnvironmental = correction.classification() == Classification.ENVIRONMENTAL;
        if (isEnvironmental && region == null) {
            throw new Refusal("petition.no-region", petition.caseNumber());
        }
        if (region != null
                && !region.equals(petition.regionCode())
                && units.regionName(region).isEmpty()) {
            throw new Refusal("petition.foreign-region", region);
        }
        if (correction.types().values().stream().anyMatch(Set::isEmpty)) {
            throw new Refusal("petition.no-type", petition.caseNumber());
        }
    }
}
