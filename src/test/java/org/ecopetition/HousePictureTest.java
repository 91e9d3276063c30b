package org.ecopetition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The picture of the house in the documentation shows the modules of the code and who knows whom. An arrow that follows from
 * others is left out. {@code ./mvnw test -Dtest=HousePictureTest -Dpicture=draw} draws it anew.
 */
class HousePictureTest {

    private static final Path TEXT = Path.of("docs/pictures/house.puml");
    private static final Path DRAWING = Path.of("docs/pictures/house.svg");

    /** The trade's own word for a module, as the sentence of its package tells it in brackets. */
    private static final Pattern WORD_OF_THE_TRADE = Pattern.compile("/\\*\\* [^.:]*?\\((\\p{IsHan}+)\\)");

    @Test
    void showsTheModulesOfTheCode() throws IOException {
        String text = draw(neighbours());

        if ("draw".equals(System.getProperty("picture"))) {
            Files.writeString(TEXT, text);
            try (OutputStream drawing = Files.newOutputStream(DRAWING)) {
                new SourceStringReader(text).outputImage(drawing, new FileFormatOption(FileFormat.SVG));
            }
        }
        assertThat(TEXT)
                .as("drawn anew by ./mvnw test -Dtest=HousePictureTest -Dpicture=draw")
                .hasContent(text);
        assertThat(DRAWING).content().contains(neighbours().keySet());
    }

    private static Map<String, Set<String>> neighbours() {
        ApplicationModules modules = ApplicationModules.of(EcoPetitionApplication.class);
        Map<String, Set<String>> known = new TreeMap<>();
        for (ApplicationModule module : modules) {
            known.put(
                    nameOf(module),
                    module.getDirectDependencies(modules)
                            .uniqueModules()
                            .map(HousePictureTest::nameOf)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return known;
    }

    private static String nameOf(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static String draw(Map<String, Set<String>> known) throws IOException {
        StringBuilder text = new StringBuilder("""
                @startuml
                !pragma layout smetana
                skinparam defaultFontName "Noto Sans CJK SC, Microsoft YaHei, sans-serif"
                skinparam defaultTextAlignment center
                skinparam shadowing false
                skinparam rectangle {
                  BackgroundColor #e8f1ee
                  BorderColor #0b5d4e
                  RoundCorner 8
                }
                skinparam ArrowColor #4a6b63
                """);
        for (String module : known.keySet()) {
            text.append("rectangle \"")
                    .append(labelOf(module))
                    .append("\" as ")
                    .append(module)
                    .append('\n');
        }
        for (Map.Entry<String, Set<String>> module : known.entrySet()) {
            for (String neighbour : nearest(module.getValue(), known)) {
                text.append(module.getKey()).append(" --> ").append(neighbour).append('\n');
            }
        }
        return text.append("@enduml\n").toString();
    }

    /** The modules that none of the others knows already. */
    private static List<String> nearest(Set<String> modules, Map<String, Set<String>> known) {
        return modules.stream()
                .filter(module -> modules.stream()
                        .noneMatch(other -> known.getOrDefault(other, Set.of()).contains(module)))
                .toList();
    }

    private static String labelOf(String module) throws IOException {
        Path page = Path.of("src/main/java/org/ecopetition", module, "package-info.java");
        Matcher word = WORD_OF_THE_TRADE.matcher(Files.readString(page));
        return word.find() ? module + "\\n" + word.group(1) : module;
    }
}
