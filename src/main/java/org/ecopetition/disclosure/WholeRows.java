package org.ecopetition.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.disclosure.Disclosure.Facts;
import org.ecopetition.disclosure.Disclosure.Texts;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffEvent.HandOffWrittenOff;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.HandOffStatus;
import org.ecopetition.organisation.Programmes;
import org.ecopetition.organisation.RowPer;
import org.ecopetition.organisation.TableRules;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionMerged;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.TypesOfRound;
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
    private final DraftWriter writer;
    private final HandOffDesk handOffs;
    private final PetitionRegister register;
    private final Programmes programmes;
    private final TypesOfRound types;
    private final Units units;
    private final Wording wording;
    private final Clock clock;

    WholeRows(
            Disclosures disclosures,
            WholeRow row,
            DraftWriter writer,
            HandOffDesk handOffs,
            PetitionRegister register,
            Programmes programmes,
            TypesOfRound types,
            Units units,
            Wording wording,
            Clock clock) {
        this.disclosures = disclosures;
        this.row = row;
        this.writer = writer;
        this.handOffs = handOffs;
        this.register = register;
        this.programmes = programmes;
        this.types = types;
        this.units = units;
        this.wording = wording;
        this.clock = clock;
    }

    /** Puts the rows of a petition in order after something of it was published or corrected. */
    void arrange(CaseNumber number) {
        Petition petition = register.find(number);
        List<Disclosure> copies = disclosures.publishedCopies(number);
        boolean joint = rulesOf(petition).rowPer() == RowPer.PETITION;
        boolean complete = isComplete(number, copies);
        copies.forEach(copy -> {
            copy.inJointRow(joint);
            disclosures.saveAndFlush(copy);
        });
        if (!joint) {
            supersede(number);
        } else if (complete) {
            Disclosure whole =
                    new Disclosure(number, nextVersion(number), factsOf(petition, copies), row.texts(copies));
            Disclosure newest = WholeRow.newest(copies);
            publish(whole, copies, newest.publishedAt().orElseThrow());
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
        LocalDate last = WholeRow.writtenOffOn(copies).orElse(null);
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
        Facts facts = factsOf(original, copies);
        Instant at = disclosures
                .publishedWhole(number)
                .flatMap(Disclosure::publishedAt)
                .orElseGet(clock::instant);
        Disclosure pointer = new Disclosure(
                number,
                nextVersion(number),
                new Facts(
                        repeat.programme(),
                        repeat.rawNumber(),
                        repeat.regionCode().flatMap(units::regionName).orElse(facts.regionName()),
                        facts.unitName(),
                        repeat.channel(),
                        repeat.keyItem(),
                        repeat.batchNumber().or(repeat::upperBatch).orElse(null),
                        facts.types(),
                        facts.verdict(),
                        facts.closingState(),
                        facts.goal(),
                        facts.accountability(),
                        LocalDate.ofInstant(repeat.receivedAt(), clock.getZone()),
                        facts.handedOffOn()),
                new Texts(
                        wording.say("disclosure.repeat.problem", original.rawNumber()),
                        wording.say("disclosure.repeat.findings", original.rawNumber()),
                        wording.say("disclosure.repeat.measures", original.rawNumber())));
        pointer.repeats(original.caseNumber());
        publish(pointer, copies, at);
    }

    private void publish(Disclosure whole, List<Disclosure> copies, Instant at) {
        supersede(whole.caseNumber());
        whole.publishedWith(WholeRow.newest(copies), at);
        whole.publicFrom(
                WholeRow.day(copies, Disclosure::publicityFrom, false).orElse(null),
                WholeRow.day(copies, Disclosure::publicityTo, true).orElse(null));
        whole.writtenOff(WholeRow.writtenOffOn(copies).orElse(null));
        disclosures.saveAndFlush(whole);
    }

    private void supersede(CaseNumber number) {
        disclosures.publishedWhole(number).ifPresent(former -> {
            former.superseded();
            disclosures.saveAndFlush(former);
        });
    }

    private Facts factsOf(Petition petition, List<Disclosure> copies) {
        return row.facts(
                petition,
                copies,
                types.of(petition.programme()),
                writer.nobody(rulesOf(petition).nobodyAccountable()));
    }

    private TableRules rulesOf(Petition petition) {
        return programmes.byCode(petition.programme()).tableRules();
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
