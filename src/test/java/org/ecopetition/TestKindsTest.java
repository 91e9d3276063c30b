package org.ecopetition;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;
import org.ecopetition.planted.RealHouse;
import org.springframework.boot.test.context.SpringBootTest;

/** Quick tests stay quick: whatever starts the whole house says so. */
@AnalyzeClasses(
        packages = "org.ecopetition",
        importOptions = {OnlyIncludeTests.class, RealHouse.class})
class TestKindsTest {

    private static final Set<String> SLOW_STARTERS = Set.of(
            "org.ecopetition.PostgresServer",
            "org.ecopetition.journey.Chromium",
            "org.ecopetition.HouseProcess",
            "org.ecopetition.process.watch.HelmProgram",
            "java.lang.ProcessBuilder",
            "org.springframework.boot.builder.SpringApplicationBuilder");

    @ArchTest
    static final ArchRule WHOLE_HOUSE_SAYS_SO = classes()
            .that()
            .haveSimpleNameEndingWith("Test")
            .and(startTheHouse())
            .should(sayThatTheyDo())
            .because("./mvnw -Pquick test leaves them out");

    private static DescribedPredicate<JavaClass> startTheHouse() {
        return new DescribedPredicate<>("start the whole house") {
            @Override
            public boolean test(JavaClass type) {
                return lineOf(type)
                        .anyMatch(one -> one.isMetaAnnotatedWith(SpringBootTest.class)
                                || one.getDirectDependenciesFromSelf().stream()
                                        .anyMatch(known -> SLOW_STARTERS.contains(
                                                known.getTargetClass().getName())));
            }
        };
    }

    private static ArchCondition<JavaClass> sayThatTheyDo() {
        return new ArchCondition<>("be a @WholeHouse") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (lineOf(type).noneMatch(one -> one.isAnnotatedWith(WholeHouse.class))) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is no @WholeHouse"));
                }
            }
        };
    }

    /** A class and those it extends. */
    private static Stream<JavaClass> lineOf(JavaClass type) {
        return Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream());
    }
}
