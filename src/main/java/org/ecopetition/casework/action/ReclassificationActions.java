package org.ecopetition.casework.action;

import static org.ecopetition.casework.action.CaseAction.onPetition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Allegation;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionCorrections;
import org.ecopetition.petition.PetitionStatus;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.petition.classification.Classification;
import org.ecopetition.petition.classification.PetitionCorrection;
import org.ecopetition.petition.classification.TypesOfRound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** How the classification of a petition is put right (更正研判). */
@Configuration(proxyBeanMethods = false)
class ReclassificationActions {

    private static final String CLASSIFICATION = "correctedClassification";
    private static final String KEY_ITEM = "correctedKeyItem";
    private static final String REGION = "correctedRegion";
    private static final String PLACE = "correctedPlace";
    private static final String COUNTS_FROM = "countsFrom";

    private final PetitionCorrections corrections;
    private final TypesOfRound types;
    private final Units units;
    private final Wording words;

    ReclassificationActions(PetitionCorrections corrections, TypesOfRound types, Units units, Wording words) {
        this.corrections = corrections;
        this.types = types;
        this.units = units;
        this.words = words;
    }

    /** 更正研判: puts right what a petition was taken for, its types, place and key mark. */
    @Bean
    CaseAction reclassify() {
        return onPetition("reclassify")
                .openTo(SignedIn::isLiaison)
                .offered(at -> at.petition().status() != PetitionStatus.REGISTERED)
                .asks((person, at) -> fields(at.petition()))
                .does(act -> corrections.correct(act.number(), correctionIn(act), act.reason(), act.by()));
    }

    private List<ActionField> fields(Petition petition) {
        Locale language = LocaleContextHolder.getLocale();
        String classification = corrections
                .classificationOf(petition.caseNumber())
                .map(Enum::name)
                .orElse("");
        List<ActionField> fields = new ArrayList<>();
        fields.add(ActionField.choice(CLASSIFICATION, named(language, Stream.of(Classification.values())))
                .preset(classification));
        fields.add(ActionField.of(FormField.flag(KEY_ITEM)).optional().preset(String.valueOf(petition.keyItem())));
        fields.add(ActionField.choice(REGION, regions(petition))
                .optional()
                .preset(Objects.requireNonNullElse(petition.regionCode(), "")));
        fields.add(ActionField.of(FormField.text(PLACE, 200))
                .optional()
                .preset(Objects.requireNonNullElse(petition.place(), "")));
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

    private Map<String, String> regions(Petition petition) {
        Map<String, String> regions = new LinkedHashMap<>();
        units.regions().forEach(unit -> {
            if (unit.regionCode() != null) {
                regions.put(unit.regionCode(), unit.name());
            }
        });
        if (petition.regionCode() != null) {
            regions.putIfAbsent(petition.regionCode(), petition.regionCode());
        }
        return regions;
    }

    private static PetitionCorrection correctionIn(Act act) {
        Map<Integer, Set<PollutionType>> types = act.at().petition().allegations().stream()
                .collect(Collectors.toMap(
                        Allegation::number,
                        allegation -> act.answers().list(typesOf(allegation)).stream()
                                .map(PollutionType::valueOf)
                                .collect(Collectors.toUnmodifiableSet())));
        return new PetitionCorrection(
                act.answers().required(CLASSIFICATION, Classification.class),
                act.answers().flag(KEY_ITEM),
                act.answers().text(REGION),
                act.answers().text(PLACE),
                types,
                act.answers().time(COUNTS_FROM));
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
