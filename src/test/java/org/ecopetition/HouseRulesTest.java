package org.ecopetition;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house's own rules about who may know whom. */
@AnalyzeClasses(packages = "org.ecopetition", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule ENGINE_IN_ONE_TREE = noClasses()
            .that(not(resideInAPackage("org.ecopetition.process..")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.camunda.."))
            .because("the engine stands at the edge, so that it can be exchanged");

    @ArchTest
    static final ArchRule NOBODY_IMPORTS_PROCESS = noClasses()
            .that(not(resideInAPackage("org.ecopetition.process..")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.ecopetition.process.."))
            .because("the domain knows neither steps nor engine");

    @ArchTest
    static final ArchRule PLACES_FOR_TYPES = noClasses()
            .should()
            .resideInAnyPackage(
                    "..common..", "..util..", "..utils..", "..dto..", "..impl..", "..config..", "..service..")
            .because("a type lives with its owner");

    @ArchTest
    static final ArchRule NAMES_OF_THE_TRADE = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Dto|Base)")
            .because("names come from the trade");

    @ArchTest
    static final ArchRule PAGES_KNOW_THEIR_FEATURE = classes()
            .that(resideInAPackage("org.ecopetition.*.web..").and(not(resideInAPackage("org.ecopetition.process.."))))
            .should(knowTheirOwnFeatureAlone())
            .because("a public page cannot show what disclosure did not copy");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that(not(resideInAnyPackage("org.ecopetition")))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .because("tests and the demonstration move the time");

    @Test
    void everyModuleKeepsToItsNeighbours() {
        ApplicationModules.of(EcoPetitionApplication.class).verify();
    }

    private static ArchCondition<JavaClass> knowTheirOwnFeatureAlone() {
        return new ArchCondition<>("know their own feature, the units and the event language alone") {
            @Override
            public void check(JavaClass page, ConditionEvents events) {
                String feature = featureOf(page);
                page.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(target -> target.getPackageName().startsWith("org.ecopetition."))
                        .filter(target ->
                                !isOpenToPages(target) && !featureOf(target).equals(feature))
                        .forEach(target -> events.add(
                                SimpleConditionEvent.violated(page, page.getName() + " knows " + target.getName())));
            }
        };
    }

    /** Numbers, keys and the codes of the trade are the language of all; what a case holds is its feature's own. */
    private static boolean isOpenToPages(JavaClass target) {
        return featureOf(target).equals("organisation")
                || target.isEnum()
                || Set.of("Refusal", "CaseNumber", "HandOffKey").contains(target.getSimpleName());
    }

    private static String featureOf(JavaClass type) {
        String below = type.getPackageName().substring("org.ecopetition.".length());
        return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    }
}
