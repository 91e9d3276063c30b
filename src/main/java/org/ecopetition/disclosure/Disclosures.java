package org.ecopetition.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseNumber;
import org.springframework.data.repository.Repository;

public interface Disclosures extends Repository<Disclosure, String> {

    Disclosure saveAndFlush(Disclosure disclosure);

    void delete(Disclosure disclosure);

    void flush();

    List<Disclosure> findByHandOffOrderByVersionDesc(String handOff);

    Optional<Disclosure> findFirstByHandOffOrderByVersionDesc(String handOff);

    /** Takes what the public reads about a hand-off out of sight, for a newer version; it is kept. */
    default void supersedePublished(HandOffKey key) {
        findByHandOffAndState(key.value(), DisclosureState.PUBLISHED).forEach(earlier -> {
            earlier.superseded();
            saveAndFlush(earlier);
        });
    }

    List<Disclosure> findByHandOffAndState(String handOff, DisclosureState state);

    List<Disclosure> findByIdIn(Collection<String> ids);

    List<Disclosure> findByCaseNumberAndStateAndHandOffIsNotNullOrderByHandOff(
            String caseNumber, DisclosureState state);

    /** The joint row of a petition or the row of a repeat, in every version, the newest first. */
    List<Disclosure> findByCaseNumberAndHandOffIsNullOrderByVersionDesc(String caseNumber);

    /** What the public reads about each hand-off of a petition. */
    default List<Disclosure> publishedCopies(CaseNumber number) {
        return findByCaseNumberAndStateAndHandOffIsNotNullOrderByHandOff(number.value(), DisclosureState.PUBLISHED);
    }

    /** The row that stands in the table for a whole petition, if there is one. */
    default Optional<Disclosure> publishedWhole(CaseNumber number) {
        return findByCaseNumberAndHandOffIsNullOrderByVersionDesc(number.value()).stream()
                .filter(row -> row.state() == DisclosureState.PUBLISHED)
                .findFirst();
    }
}
