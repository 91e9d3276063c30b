package org.ecopetition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** Each rule of the house turns red where it is broken: a small class or file is planted for each. */
class PlantedViolationsTest {

    private static final ImportOption PLANTED = location -> location.contains("/planted/");

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(PLANTED).importPackages("org.ecopetition");

    /** The rule and what is planted for it. */
    private static final Map<String, String> BREAKS = Map.ofEntries(
            Map.entry("ACCESSORS_HAND_OUT_THE_FIELD", "BoxesItsPlace"),
            Map.entry("DOWNLOADS_ARE_NAMED_IN_ONE_PLACE", "NamesItsFile"),
            Map.entry("ENGINE_IN_ONE_TREE", "KnowsTheEngine"),
            Map.entry("FORMS_ARE_RECORDS", "ReadsByHand"),
            Map.entry("NOBODY_IMPORTS_PROCESS", "KnowsProcess"),
            Map.entry("ONLY_PROCESS_IMPORTS_CASEWORK", "KnowsCasework"),
            Map.entry("PLACES_FOR_TYPES", "Texts"),
            Map.entry("NAMES_OF_THE_TRADE", "CaseManager"),
            Map.entry("PAGES_KNOW_THEIR_FEATURE", "ShowsPetitions"),
            Map.entry("PAGES_SAY_WHO_MAY_COME", "OpenToNobody"),
            Map.entry("THE_PUBLIC_SEES_MASKED_COPIES", "ShowsBarePictures"),
            Map.entry("TIME_COMES_FROM_THE_CLOCK", "OwnTime"),
            Map.entry("VARIABLES_ARE_DECLARED", "NamesAVariable"),
            Map.entry("WHAT_MAY_BE_MISSING_IS_NULLABLE", "BoxedPlace"),
            Map.entry("WHOLE_HOUSE_SAYS_SO", "SilentHouseTest"));

    private final HouseWords words =
            new HouseWords(Path.of("src/test/resources/planted"), Path.of("src/test/resources/planted/sources"));

    static Stream<Field> rules() {
        return Stream.of(HouseRulesTest.class, TestKindsTest.class)
                .flatMap(test -> Arrays.stream(test.getDeclaredFields()))
                .filter(field -> field.getType() == ArchRule.class);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void turnsRed(Field rule) throws IllegalAccessException {
        String planted = Optional.ofNullable(BREAKS.get(rule.getName())).orElse("nothing");

        assertThat(((ArchRule) rule.get(null))
                        .evaluate(CLASSES)
                        .getFailureReport()
                        .getDetails())
                .as("what breaks " + rule.getName())
                .anyMatch(detail -> detail.matches("(?s).*\\bplanted\\.(\\w+\\.)*" + planted + "\\b.*"));
    }

    @Test
    void turnsRedWhereAModuleReachesIntoAnother() {
        ApplicationModules planted = ApplicationModules.of("org.ecopetition.planted", PLANTED);

        assertThatThrownBy(planted::verify).isInstanceOf(Violations.class).hasMessageContaining("Spoon");
    }

    @Test
    void turnsRedWhereSomethingIsTooBig(@TempDir Path planted) throws IOException {
        for (int file = 1; file <= 25; file++) {
            Files.writeString(planted.resolve("Small" + file + ".java"), "interface Small" + file + " {}");
        }
        Files.writeString(
                planted.resolve("Big.java"),
                "class Big {\nBig(%s) {}\nvoid long_() {\n%s}\n%s\nrecord Wide(%s) {}\n}\n"
                        .formatted(parameters(8), "f();\n".repeat(39), "int a;\n".repeat(156), parameters(11)));

        assertThat(HouseRulesTest.tooBig(HouseMeasures.of(planted)))
                .containsExactly(
                        "CLASS_LINES 201 Big",
                        "CONSTRUCTOR_PARAMETERS 8 Big.<init>",
                        "FILES_OF_A_PACKAGE 26 ",
                        "METHOD_LINES 41 Big.long_",
                        "RECORD_COMPONENTS 11 Big.Wide");
    }

    @Test
    void turnsRedWhereABoxIsOpened(@TempDir Path planted) throws IOException {
        Files.writeString(planted.resolve("Copies.java"), "String place = row.place().orElse(null);\n");

        assertThat(HouseRulesTest.bridges(planted))
                .containsExactly("Copies.java: String place = row.place().orElse(null);");
    }

    @Test
    void turnsRedWhereANameMeansTwoThings(@TempDir Path planted) throws IOException {
        for (String room : List.of("kitchen", "street")) {
            Path file = Files.createDirectory(planted.resolve(room)).resolve("Fault.java");
            Files.writeString(file, "interface Fault {}");
        }

        assertThat(HouseRulesTest.namedTwice(planted)).containsExactly("Fault.java");
    }

    private static String parameters(int count) {
        return IntStream.range(0, count).mapToObj(number -> "int p" + number).collect(Collectors.joining(", "));
    }

    @Test
    void turnsRedWhereWordsAreMissing() {
        assertThat(words.saidInOneLanguage()).containsExactly("said.once");
        assertThat(words.empty()).containsExactly("said.empty");
        assertThat(words.unknownToPages()).containsExactly("said.never");
        assertThat(words.unknownRefusals()).containsExactly("refused.silently");
        assertThat(words.unknownToForms()).containsExactly("typed.silently");
        assertThat(words.unread()).containsExactly("messages/planted");
    }
}
