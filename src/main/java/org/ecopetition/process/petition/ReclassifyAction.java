package org.ecopetition.process.petition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Allegation;
import org.ecopetition.petition.Classification;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionCorrection;
import org.ecopetition.petition.PetitionCorrections;
import org.ecopetition.petition.PetitionStatus;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.petition.TypesOfRound;
import org.ecopetition.process.ActingPerson;
import org.ecopetition.process.ActionField;
import org.ecopetition.process.Answers;
import org.ecopetition.process.CaseAction;
import org.ecopetition.process.CaseAtHand;
import org.ecopetition.process.FormField;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 更正研判: puts right what a petition was taken for, its types, place and key mark. */
@Component
class ReclassifyAction implements CaseAction {

    private static final String CLASSIFICATION = "correctedClassification";
    private static final String KEY_ITEM = "correctedKeyItem";
    private static final String REGION = "correctedRegion";
    private static final String PLACE = "correctedPlace";
    private static final String COUNTS_FROM = "countsFrom";

    private final PetitionCorrections corrections;
    private final TypesOfRound types;
    private final Units units;
    private final Wording words;

    ReclassifyAction(PetitionCorrections corrections, TypesOfRound types, Units units, Wording words) {
        this.corrections = corrections;
        this.types = types;
        this.units = units;
        this.words = words;
    }

    @Override
    public String code() {
        return "reclassify";
    }

    @Override
    public Scope scope() {
        return Scope.PETITION;
    }

    @Override
    public boolean isOpenTo(ActingPerson person, CaseAtHand at) {
        return person.isLiaison();
    }

    @Override
    public boolean fits(ActingPerson person, CaseAtHand at) {
        return at.petition().status() != PetitionStatus.REGISTERED;
    }

    @Override
    public List<ActionField> fields(ActingPerson person, CaseAtHand at) {
        Petition petition = at.petition();
        Locale language = LocaleContextHolder.getLocale();
        String classification = corrections
                .classificationOf(petition.caseNumber())
                .map(Enum::name)
                .orElse("");
        List<ActionField> fields = new ArrayList<>();
        fields.add(ActionField.choice(CLASSIFICATION, named(language, Stream.of(Classification.values())))
                .preset(classification));
        fields.add(ActionField.of(FormField.flag(KEY_ITEM)).optional().preset(String.valueOf(petition.keyItem())));
        Map<String, String> regions = new LinkedHashMap<>();
        units.regions().forEach(unit -> unit.regionCode().ifPresent(code -> regions.put(code, unit.name())));
        petition.regionCode().ifPresent(code -> regions.putIfAbsent(code, code));
        fields.add(ActionField.choice(REGION, regions)
                .optional()
                .preset(petition.regionCode().orElse("")));
        fields.add(ActionField.of(FormField.text(PLACE, 200))
                .optional()
                .preset(petition.place().orElse("")));
        for (Allegation allegation : petition.allegations()) {
            Stream<PollutionType> offered = Stream.concat(
                            types.of(petition.programme()).stream(), allegation.types().stream())
                    .distinct();
            fields.add(ActionField.choices(typesOf(allegation), named(language, offered))
                    .preset(allegation.types().stream().map(Enum::name).toList()));
        }
        fields.add(ActionField.of(FormField.dateTime(COUNTS_FROM)).optional());
        return fields;
    }

    @Override
    public void perform(CaseAtHand at, Answers answers, String reason, ActingPerson person) {
        Map<Integer, Set<PollutionType>> types = at.petition().allegations().stream()
                .collect(Collectors.toMap(
                        Allegation::number,
                        allegation -> answers.list(typesOf(allegation)).stream()
                                .map(PollutionType::valueOf)
                                .collect(Collectors.toUnmodifiableSet())));
        Instant countsFrom = answers.time(COUNTS_FROM).orElse(null);
        corrections.correct(
                at.petition().caseNumber(),
                new PetitionCorrection(
                        answers.required(CLASSIFICATION, Classification.class),
                        answers.flag(KEY_ITEM),
                        answers.text(REGION).orElse(null),
                        answers.text(PLACE).orElse(null),
                        types,
                        countsFrom),
                reason,
                person.id());
    }

    private static String typesOf(Allegation allegation) {
        return "corrected" + allegation.number() + "Types";
    }

    private Map<String, String> named(Locale language, Stream<? extends Enum<?>> codes) {
        Map<String, String> named = new LinkedHashMap<>();
        codes.forEach(code -> named.put(code.name(), words.of(language, code)));
        return named;
    }
}
