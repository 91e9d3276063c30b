package org.ecopetition.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffEvent.HandOffWrittenOff;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.HandOffStatus;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionMerged;
import org.ecopetition.petition.PetitionRegister;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rows of the public table that stand for a whole petition: the joint row in rounds that publish a row per petition, as soon as
 * all its results are approved, and the row of a repeat, which says what became of the petition it was joined to.
 */
@Component
@Transactional
class WholeRows {

    private final Disclosures disclosures;
    private final WholeRow row;
    private final RepeatRow repeated;
    private final HandOffDesk handOffs;
    private final PetitionRegister register;
    private final Clock clock;

    WholeRows(
            Disclosures disclosures,
            WholeRow row,
            RepeatRow repeated,
            HandOffDesk handOffs,
            PetitionRegister register,
            Clock clock) {
        this.disclosures = disclosures;
        this.row = row;
        this.repeated = repeated;
        this.handOffs = handOffs;
        this.register = register;
        this.clock = clock;
    }

    /** Puts the rows of a petition in order after something of it was published or corrected. */
    void arrange(CaseNumber number) {
        Petition petition = register.find(number);
        List<Disclosure> copies = disclosures.publishedCopies(number);
        boolean joint = row.isPublishedFor(petition);
        boolean complete = isComplete(number, copies);
        copies.forEach(copy -> {
            copy.inJointRow(joint);
            disclosures.saveAndFlush(copy);
        });
        if (!joint) {
            supersede(number);
        } else if (complete) {
            Disclosure whole =
                    new Disclosure(number, nextVersion(number), row.facts(petition, copies), row.texts(copies));
            Disclosure newest = WholeRow.newest(copies);
            publish(whole, copies, Objects.requireNonNull(newest.publishedAt()));
        }
        if (complete) {
            register.mergedInto(number).forEach(repeat -> pointFrom(repeat, petition, copies));
        }
    }

    /** A repeat was joined to a petition: the public reads what became of it, at once or with the petition's own result. */
    @EventListener
    void merged(PetitionMerged merged) {
        Petition original = register.handledFor(merged.earlier());
        List<Disclosure> copies = disclosures.publishedCopies(original.caseNumber());
        if (isComplete(original.caseNumber(), copies)) {
            pointFrom(register.find(merged.caseNumber()), original, copies);
        }
    }

    /** 销号 is public: on the copy, and on the row of the whole petition once every part is written off. */
    @EventListener
    void writtenOff(HandOffWrittenOff event) {
        CaseNumber number = event.caseNumber();
        LocalDate day = LocalDate.ofInstant(event.occurredAt(), clock.getZone());
        List<Disclosure> copies = disclosures.publishedCopies(number);
        copies.stream().filter(copy -> copy.handOff().equals(event.key())).forEach(copy -> {
            copy.writtenOff(day);
            disclosures.saveAndFlush(copy);
        });
        LocalDate last = WholeRow.writtenOffOn(copies);
        List<CaseNumber> repeats =
                register.mergedInto(number).stream().map(Petition::caseNumber).toList();
        Stream.concat(Stream.of(number), repeats.stream())
                .map(disclosures::publishedWhole)
                .flatMap(Optional::stream)
                .forEach(whole -> {
                    whole.writtenOff(last);
                    disclosures.saveAndFlush(whole);
                });
    }

    private void pointFrom(Petition repeat, Petition original, List<Disclosure> copies) {
        CaseNumber number = repeat.caseNumber();
        Instant at =
                disclosures.publishedWhole(number).map(Disclosure::publishedAt).orElseGet(clock::instant);
        Disclosure pointer = new Disclosure(
                number,
                nextVersion(number),
                repeated.facts(repeat, row.facts(original, copies)),
                repeated.texts(original));
        pointer.repeats(original.caseNumber());
        publish(pointer, copies, at);
    }

    private void publish(Disclosure whole, List<Disclosure> copies, Instant at) {
        supersede(whole.caseNumber());
        whole.publishedWith(WholeRow.newest(copies), at, WholeRow.publicity(copies));
        whole.writtenOff(WholeRow.writtenOffOn(copies));
        disclosures.saveAndFlush(whole);
    }

    private void supersede(CaseNumber number) {
        disclosures.publishedWhole(number).ifPresent(former -> {
            former.superseded();
            disclosures.saveAndFlush(former);
        });
    }

    private int nextVersion(CaseNumber number) {
        return disclosures.findByCaseNumberAndHandOffIsNullOrderByVersionDesc(number.value()).stream()
                        .findFirst()
                        .map(Disclosure::version)
                        .orElse(0)
                + 1;
    }

    /** Whether every hand-off that was not withdrawn has a result before the public. */
    private boolean isComplete(CaseNumber number, List<Disclosure> copies) {
        Set<HandOffKey> published = copies.stream().map(Disclosure::handOff).collect(Collectors.toSet());
        return !published.isEmpty()
                && handOffs.of(number).stream()
                        .filter(handOff -> handOff.status() != HandOffStatus.WITHDRAWN)
                        .allMatch(handOff -> published.contains(handOff.key()));
    }
}
