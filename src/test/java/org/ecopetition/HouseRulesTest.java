package org.ecopetition;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.HouseMeasures.Measure;
import org.ecopetition.evidence.EvidenceDesk;
import org.ecopetition.frontdoor.Download;
import org.ecopetition.organisation.OpenTo;
import org.junit.jupiter.api.Test;
import org.springframework.http.ContentDisposition;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The house's own rules about who may know whom. */
@AnalyzeClasses(packages = "org.ecopetition", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    /** As much as a reader takes in at once. */
    private static final Map<Measure, Integer> MOST = Map.of(
            Measure.CLASS_LINES, 200,
            Measure.METHOD_LINES, 40,
            Measure.CONSTRUCTOR_PARAMETERS, 7,
            Measure.RECORD_COMPONENTS, 10,
            Measure.FILES_OF_A_PACKAGE, 25);

    /** Per cent: the rest are records, enums and settings beside the classes they serve, and answers of the REST API. */
    private static final int LEAST_NEEDING_THE_ENGINE = 75;

    /** As many as there are. It may fall, and does not rise. */
    private static final int MOST_BRIDGES = 88;

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
    static final ArchRule ONLY_PROCESS_IMPORTS_CASEWORK = noClasses()
            .that(not(resideInAnyPackage("org.ecopetition.casework..", "org.ecopetition.process..")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.ecopetition.casework.."))
            .because("casework knows the features, the features know themselves");

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
            .that(resideInAPackage("org.ecopetition.*.web..").and(not(resideInAPackage("org.ecopetition.casework.."))))
            .should(knowTheirOwnFeatureAlone())
            .because("a public page cannot show what disclosure did not copy");

    @ArchTest
    static final ArchRule PAGES_SAY_WHO_MAY_COME = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should()
            .beAnnotatedWith(OpenTo.class)
            .orShould()
            .beDeclaredInClassesThat(annotatedWith(OpenTo.class))
            .because("one that does not is open to nobody");

    @ArchTest
    static final ArchRule DOWNLOADS_ARE_NAMED_IN_ONE_PLACE = noClasses()
            .that(not(type(Download.class)))
            .should()
            .dependOnClassesThat(type(ContentDisposition.class))
            .because("a name in any script is told in one way");

    @ArchTest
    static final ArchRule THE_PUBLIC_SEES_MASKED_COPIES = noClasses()
            .that(not(resideInAnyPackage(
                    "org.ecopetition.evidence..",
                    "org.ecopetition.casework..",
                    "org.ecopetition.process.demo..",
                    "org.ecopetition.audit")))
            .should()
            .dependOnClassesThat(type(EvidenceDesk.class))
            .because("it hands out pictures with people and number plates; for the public there are PublicCopies");

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

    @ArchTest
    static final ArchRule VARIABLES_ARE_DECLARED = noClasses()
            .that(not(resideInAPackage("org.ecopetition.process.variable")))
            .should()
            .callMethodWhere(touchAVariable())
            .because("a variable has a name, a type and a place");

    @ArchTest
    static final ArchRule FORMS_ARE_RECORDS = methods()
            .that(not(declaredIn(Set.of("CaseActionsPage")))) // what it reads, the action knows that is asked for
            .should(readNoMapOfParameters())
            .because("a form is a record, bound by Spring, with its faults beside its fields");

    /** Papers and the answer to an entry of enforcement are older than the rule. */
    @ArchTest
    static final ArchRule WHAT_MAY_BE_MISSING_IS_NULLABLE = noFields()
            .that()
            .areDeclaredInClassesThat(
                    not(resideInAPackage("org.ecopetition.briefing.document..")).and(not(simpleName("Outcome"))))
            .should()
            .haveRawType(Optional.class)
            .because("values hold null where they hold nothing, and questions answer with Optional");

    @ArchTest
    static final ArchRule ACCESSORS_HAND_OUT_THE_FIELD = methods()
            .should(answerMoreThanAField())
            .because("who copies a value into another would open what was boxed to be opened");

    /** What needs no engine has its room elsewhere; few files of a package may only serve those that do. */
    @ArchTest
    static void everyPackageOfProcessNeedsTheEngine(JavaClasses house) {
        Set<String> files = filesOf(house.that(resideInAPackage("org.ecopetition.process..")));
        Set<String> needing =
                filesOf(house.that(resideInAPackage("org.ecopetition.process..").and(needTheEngine())));

        assertThat(files.stream().map(HouseRulesTest::packageOf))
                .allSatisfy(name -> assertThat(needing.stream().map(HouseRulesTest::packageOf))
                        .as("packages of process with a file that needs the engine")
                        .contains(name));
        assertThat(100 * needing.size() / files.size())
                .as("per cent of the files of process that need the engine: %d of %d", needing.size(), files.size())
                .isGreaterThanOrEqualTo(LEAST_NEEDING_THE_ENGINE);
    }

    /** What was looked up and not found; to bring the number down, let what is asked return {@code @Nullable}. */
    @Test
    void littleIsOpenedThatWasBoxed() throws IOException {
        assertThat(bridges(Path.of("src/main/java"))).hasSizeLessThanOrEqualTo(MOST_BRIDGES);
    }

    /** The lines on which an answer is opened to be kept in a value. */
    static List<String> bridges(Path root) throws IOException {
        List<String> bridges = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> line.contains("orElse(null)"))
                        .forEach(line -> bridges.add(root.relativize(file) + ": " + line.strip()));
            }
        }
        return bridges;
    }

    @Test
    void aNameMeansOneThing() throws IOException {
        assertThat(namedTwice(Path.of("src/main/java"))).isEmpty();
    }

    /** The files whose names stand in two packages: who reads one would have to look which it is. */
    static List<String> namedTwice(Path root) throws IOException {
        Set<String> seen = new HashSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
                    .filter(name -> !seen.add(name))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyModuleKeepsToItsNeighbours() {
        ApplicationModules.of(EcoPetitionApplication.class).verify();
    }

    /** The table of sizes is printed as well, for whoever wants to bring them down. */
    @Test
    void nothingIsBiggerThanAReaderTakesInAtOnce() {
        HouseMeasures house = HouseMeasures.of(Path.of("src/main/java"));
        System.out.print(house.table());

        assertThat(tooBig(house)).as(house.table()).isEmpty();
        assertThat(house.nineOfTen(Measure.CLASS_LINES)).isLessThanOrEqualTo(115);
        assertThat(house.nineOfTen(Measure.METHOD_LINES)).isLessThanOrEqualTo(15);
    }

    /** What is over its measure. */
    static List<String> tooBig(HouseMeasures house) {
        return MOST.entrySet().stream()
                .flatMap(most -> house.over(most.getKey(), most.getValue()).stream()
                        .map(one -> most.getKey() + " " + one.size() + " " + one.name()))
                .sorted()
                .toList();
    }

    private static Set<String> filesOf(JavaClasses types) {
        return types.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(type -> type.getName().replaceFirst("\\$.*", ""))
                .collect(Collectors.toSet());
    }

    private static String packageOf(String type) {
        return type.substring(0, type.lastIndexOf('.'));
    }

    private static DescribedPredicate<JavaMethodCall> touchAVariable() {
        return new DescribedPredicate<>("touch a variable of the engine by its name") {
            @Override
            public boolean test(JavaMethodCall call) {
                return call.getTargetOwner().getPackageName().startsWith("org.camunda.")
                        && call.getName().matches("(get|set|has|remove)Variables?(Local)?(Typed)?|putValue");
            }
        };
    }

    private static DescribedPredicate<JavaClass> needTheEngine() {
        return new DescribedPredicate<>("need the engine, or its variables and tables by the words of process") {
            @Override
            public boolean test(JavaClass type) {
                return type.getDirectDependenciesFromSelf().stream()
                        .map(known -> known.getTargetClass())
                        .anyMatch(known -> known.getPackageName().startsWith("org.camunda.")
                                || Set.of("ProcessVariable", "FormVariable", "DecisionTables")
                                        .contains(known.getSimpleName()));
            }
        };
    }

    private static DescribedPredicate<JavaMethod> declaredIn(Set<String> pages) {
        return DescribedPredicate.describe(
                "declared in " + pages,
                method -> pages.contains(method.getOwner().getSimpleName()));
    }

    private static ArchCondition<JavaMethod> answerMoreThanAField() {
        return new ArchCondition<>("answer more than a field in a box") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean boxed = method.getRawReturnType().isEquivalentTo(Optional.class)
                        && method.getParameters().isEmpty()
                        && method.getFieldAccesses().size() == 1
                        && !method.getMethodCallsFromSelf().isEmpty()
                        && method.getMethodCallsFromSelf().stream()
                                .allMatch(call -> call.getTargetOwner().isEquivalentTo(Optional.class)
                                        && call.getName().equals("ofNullable"));
                if (boxed) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " boxes a field"));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> readNoMapOfParameters() {
        return new ArchCondition<>("read no map of parameters") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getParameters().stream()
                        .filter(parameter -> parameter.isAnnotatedWith(RequestParam.class)
                                && parameter.getRawType().isAssignableTo(Map.class))
                        .forEach(parameter -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " reads a map of parameters")));
            }
        };
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
        return Set.of("organisation", "frontdoor", "storage").contains(featureOf(target))
                || target.isEnum()
                || Set.of("Refusal", "CaseNumber", "HandOffKey").contains(target.getSimpleName());
    }

    private static String featureOf(JavaClass type) {
        String below = type.getPackageName().substring("org.ecopetition.".length());
        return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    }
}
