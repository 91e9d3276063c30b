package org.ecopetition.disclosure;

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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.ecopetition.disclosure.PublicRegister.Extent;
import org.ecopetition.disclosure.PublicRegister.Search;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.petition.PollutionType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds and counts published rows by what stands in the index of the table, without reading their texts. */
@Component
class PublishedIndex {

    private static final List<String> FACETS =
            List.of("regionName", "types", "verdict", "closingState", "programme", "batchNumber");

    private final EntityManager entities;
    private final Clock clock;

    PublishedIndex(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * How many rows are alike in everything that can be counted.
     *
     * @param types as they are stored, parted by commas
     */
    record Alike(
            String region,
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
            return isAsked(search.region(), region)
                    && (search.type() == null || typesAlike().contains(search.type()))
                    && isAsked(search.verdict(), verdict)
                    && isAsked(search.closing(), closing)
                    && isAsked(search.programme(), programme)
                    && isAsked(search.batch(), batch);
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

    /** The ids of some rows that fit, the newest first. */
    List<String> newest(Search search, int from, int most) {
        return ids(search, (row, criteria) -> newestFirst(search, row, criteria))
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    /** The ids of all rows that fit, in the order of their numbers. */
    List<String> all(Search search) {
        return ids(search, (row, criteria) -> List.of(byNumber(row, criteria))).getResultList();
    }

    Extent extent(Search search) {
        CriteriaBuilder criteria = entities.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = criteria.createTupleQuery();
        Root<Disclosure> row = query.from(Disclosure.class);
        query.where(PublishedRows.fitting(search, row, criteria))
                .multiselect(
                        criteria.count(row),
                        criteria.least(row.<LocalDate>get("handedOffOn")),
                        criteria.greatest(row.<LocalDate>get("handedOffOn")),
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
        FACETS.forEach(facet -> facets.add(row.get(facet)));
        List<Selection<?>> counted = new ArrayList<>(facets);
        counted.add(criteria.count(row));
        query.where(PublishedRows.fitting(search, row, criteria))
                .groupBy(facets)
                .select(criteria.construct(Alike.class, counted.toArray(Selection<?>[]::new)));
        return entities.createQuery(query).getResultList();
    }

    private TypedQuery<String> ids(Search search, BiFunction<Root<Disclosure>, CriteriaBuilder, List<Order>> order) {
        CriteriaBuilder criteria = entities.getCriteriaBuilder();
        CriteriaQuery<String> query = criteria.createQuery(String.class);
        Root<Disclosure> row = query.from(Disclosure.class);
        query.where(PublishedRows.fitting(search, row, criteria))
                .select(row.get("id"))
                .orderBy(order.apply(row, criteria));
        return entities.createQuery(query);
    }

    /**
     * The state is the same for all; without it H2 does not see that one index has this order already, with it H2 reads that
     * index through even for a batch, which another index finds at once.
     */
    private static List<Order> newestFirst(Search search, Root<Disclosure> row, CriteriaBuilder criteria) {
        List<Order> order = new ArrayList<>();
        if (search.batch() == null) {
            order.add(criteria.asc(row.get("state")));
        }
        order.add(criteria.desc(row.get("publishedAt")));
        order.add(byNumber(row, criteria));
        return order;
    }

    private static Order byNumber(Root<Disclosure> row, CriteriaBuilder criteria) {
        return criteria.asc(row.get("handOff"));
    }

    private @Nullable LocalDate day(@Nullable Instant instant) {
        return instant == null ? null : LocalDate.ofInstant(instant, clock.getZone());
    }
}
