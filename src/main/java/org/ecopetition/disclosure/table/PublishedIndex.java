package org.ecopetition.disclosure.table;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.DisclosureState;
import org.ecopetition.disclosure.table.PublicRegister.Extent;
import org.ecopetition.disclosure.table.PublicRegister.Search;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.PollutionType;
import org.hibernate.Session;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds and counts published rows by what stands in the index of the table, without reading their texts. */
@Component
class PublishedIndex {

    private static final List<String> FACETS = List.of(
            "handling.regionName",
            "handling.unitName",
            "origin.typeNames",
            "handling.verdict",
            "handling.closingState",
            "origin.programme",
            "handling.batchNumber");

    private final EntityManager entities;
    private final Units units;
    private final Clock clock;

    PublishedIndex(EntityManager entities, Units units, Clock clock) {
        this.entities = entities;
        this.units = units;
        this.clock = clock;
    }

    /**
     * How many rows are alike in everything that can be counted.
     *
     * @param region of the hand-off, by the name in force; of a joint row all, parted by {@link Disclosure#AND}
     * @param unit the lead unit, by the name in force; of a joint row all
     * @param types as they are stored, parted by commas
     */
    record Alike(
            String region,
            String unit,
            String types,
            Verdict verdict,
            ClosingState closing,
            @Nullable String programme,
            @Nullable Integer batch,
            long rows) {

        /** The types by how they are stored: some dozens of combinations. */
        private static final Map<String, List<PollutionType>> TYPES = new ConcurrentHashMap<>();

        /** Whether they fit a search that asks for no words. */
        boolean fit(Search search) {
            return (isAsked(search.region(), region) || regions().contains(search.region()))
                    && (search.type() == null || typesAlike().contains(search.type()))
                    && isAsked(search.verdict(), verdict)
                    && isAsked(search.closing(), closing)
                    && isAsked(search.programme(), programme)
                    && isAsked(search.batch(), batch);
        }

        List<String> regions() {
            return namesIn(region);
        }

        List<String> units() {
            return namesIn(unit);
        }

        private static List<String> namesIn(String joined) {
            return List.of(joined.split(Disclosure.AND, -1));
        }

        /** The same under the names in force: what was renamed counts once. */
        Alike calledAs(Map<String, String> namesInForce) {
            return new Alike(
                    inForce(region, namesInForce),
                    inForce(unit, namesInForce),
                    types,
                    verdict,
                    closing,
                    programme,
                    batch,
                    rows);
        }

        private static String inForce(String joined, Map<String, String> namesInForce) {
            return namesIn(joined).stream()
                    .map(name -> namesInForce.getOrDefault(name, name))
                    .distinct()
                    .collect(Collectors.joining(Disclosure.AND));
        }

        List<PollutionType> typesAlike() {
            return TYPES.computeIfAbsent(types, Alike::read);
        }

        private static List<PollutionType> read(String types) {
            return types.isEmpty()
                    ? List.of()
                    : Arrays.stream(types.split(",", -1))
                            .map(PollutionType::valueOf)
                            .toList();
        }

        /** The same, said by a dictionary. */
        Alike inTheWordsOf(UnaryOperator<String> dictionary) {
            return new Alike(
                    dictionary.apply(region),
                    dictionary.apply(unit),
                    dictionary.apply(types),
                    verdict,
                    closing,
                    programme == null ? null : dictionary.apply(programme),
                    batch,
                    rows);
        }

        private static boolean isAsked(@Nullable Object asked, @Nullable Object has) {
            return asked == null || asked.equals("") || asked.equals(has);
        }
    }

    /** The ids of some rows that fit, in the order of the table. */
    List<String> some(Search search, int from, int most) {
        return ids(search).setFirstResult(from).setMaxResults(most).getResultList();
    }

    /** The ids of all rows that fit, in the order of the table. */
    List<String> all(Search search) {
        return ids(search).getResultList();
    }

    /** The id of what was published last, if anything was. */
    List<String> newest() {
        return entities.createQuery(
                        "select id from Disclosure where state = :state and inJointRow = false order by state, publishedAt desc, id",
                        String.class)
                .setParameter("state", DisclosureState.PUBLISHED)
                .setMaxResults(1)
                .getResultList();
    }

    /** How many of the rows that fit are written off, and when the last was: what changes of a published row. */
    String writtenOff(Search search) {
        CriteriaBuilder criteria = entities.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = criteria.createTupleQuery();
        Root<Disclosure> row = query.from(Disclosure.class);
        query.where(PublishedRows.fitting(search, namesOf(search.region()), row, criteria))
                .multiselect(
                        criteria.count(row.get("writtenOffOn")), criteria.greatest(row.<LocalDate>get("writtenOffOn")));
        Tuple found = entities.createQuery(query).getSingleResult();
        return found.get(0) + " " + found.get(1);
    }

    Extent extent(Search search) {
        CriteriaBuilder criteria = entities.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = criteria.createTupleQuery();
        Root<Disclosure> row = query.from(Disclosure.class);
        query.where(PublishedRows.fitting(search, namesOf(search.region()), row, criteria))
                .multiselect(
                        criteria.count(row),
                        criteria.least(PublishedRows.<LocalDate>in(row, "handling.handedOffOn")),
                        criteria.greatest(PublishedRows.<LocalDate>in(row, "handling.handedOffOn")),
                        criteria.least(row.<Instant>get("publishedAt")),
                        criteria.greatest(row.<Instant>get("publishedAt")));
        Tuple found = entities.createQuery(query).getSingleResult();
        return new Extent(
                found.get(0, Long.class),
                found.get(1, LocalDate.class),
                found.get(2, LocalDate.class),
                day(found.get(3, Instant.class)),
                day(found.get(4, Instant.class)));
    }

    List<Alike> alike(Search search) {
        CriteriaBuilder criteria = entities.getCriteriaBuilder();
        CriteriaQuery<Alike> query = criteria.createQuery(Alike.class);
        Root<Disclosure> row = query.from(Disclosure.class);
        List<Expression<?>> facets = new ArrayList<>();
        FACETS.forEach(facet -> facets.add(PublishedRows.in(row, facet)));
        List<Selection<?>> counted = new ArrayList<>(facets);
        counted.add(criteria.count(row));
        query.where(PublishedRows.fitting(search, namesOf(search.region()), row, criteria))
                .groupBy(facets)
                .select(criteria.construct(Alike.class, counted.toArray(Selection<?>[]::new)));
        Map<String, String> namesInForce = units.namesInForce();
        return entities.createQuery(query).getResultList().stream()
                .map(alike -> alike.calledAs(namesInForce))
                .toList();
    }

    private Set<String> namesOf(@Nullable String region) {
        if (region == null || region.isBlank()) {
            return Set.of();
        }
        Set<String> names = new HashSet<>(Set.of(region));
        units.namesInForce().forEach((name, inForce) -> {
            if (inForce.equals(region)) {
                names.add(name);
            }
        });
        return names;
    }

    private TypedQuery<String> ids(Search search) {
        HibernateCriteriaBuilder criteria =
                entities.unwrap(Session.class).getFactory().getCriteriaBuilder();
        CriteriaQuery<String> query = criteria.createQuery(String.class);
        Root<Disclosure> row = query.from(Disclosure.class);
        query.where(PublishedRows.fitting(search, namesOf(search.region()), row, criteria))
                .select(row.get("id"))
                .orderBy(orderOf(search, row, criteria));
        return entities.createQuery(query);
    }

    private static List<Order> orderOf(Search search, Root<Disclosure> row, HibernateCriteriaBuilder criteria) {
        return switch (search.order()) {
            case TABLE -> inTheOrderOfTheTable(row, criteria);
            case NEWEST ->
                List.of(
                        criteria.asc(row.get("state")),
                        criteria.desc(row.get("publishedAt")),
                        criteria.asc(row.get("id")));
            case OLDEST -> List.of(criteria.asc(row.get("publishedAt")), criteria.asc(row.get("id")));
            case CORRECTED -> List.of(criteria.desc(row.get("correctedAt")), criteria.asc(row.get("id")));
        };
    }

    /**
     * By batch, what has none last, then case number and hand-off. State and kind are the same for all; without them H2 does not
     * see that an index has this order already.
     */
    private static List<Order> inTheOrderOfTheTable(Root<Disclosure> row, HibernateCriteriaBuilder criteria) {
        return List.of(
                criteria.asc(row.get("state")),
                criteria.asc(row.get("inJointRow")),
                criteria.asc(PublishedRows.in(row, "handling.batchNumber"), false),
                criteria.asc(row.get("caseNumber")),
                criteria.asc(row.get("handOff")));
    }

    private @Nullable LocalDate day(@Nullable Instant instant) {
        return instant == null ? null : LocalDate.ofInstant(instant, clock.getZone());
    }
}
