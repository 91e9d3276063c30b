package org.ecopetition.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a form asks several times is drawn once, in the first block that the others follow; they differ by their number alone.
 * {@code ./mvnw test -Dtest=RepeatedBlocksTest -Dforms=write} writes the others anew.
 */
class RepeatedBlocksTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NUMBERED = Pattern.compile("(\\p{Alpha}+)(\\d+)");
    private static final int REPEATED = 3;

    /**
     * A group that comes several times.
     *
     * @param drawn number of the block that people draw; what stands before it is drawn by people too
     */
    private record Block(String form, String name, int drawn) {}

    static Stream<Block> blocks() {
        return Stream.of(
                new Block("handoff/verifyAllegation.form", "measurement", 1),
                new Block("handoff/remeasure.form", "measurement", 1),
                new Block("petition/assignHandlers.form", "handOff", 2),
                new Block("petition/classifyPetition.form", "allegation", 2));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void followTheOneThatIsDrawn(Block block) throws IOException {
        Path file = Path.of("processes").resolve(block.form());
        String repeated = repeated(block, Files.readString(file));

        if ("write".equals(System.getProperty("forms"))) {
            Files.writeString(file, repeated);
        }
        assertThat(file)
                .as("written anew by ./mvnw test -Dtest=RepeatedBlocksTest -Dforms=write")
                .hasContent(repeated);
    }

    @Test
    void areAllListed() throws IOException {
        try (Stream<Path> forms = Files.walk(Path.of("processes"))) {
            for (Path form :
                    forms.filter(file -> file.toString().endsWith(".form")).toList()) {
                String name = Path.of("processes").relativize(form).toString();
                List<String> repeated = groups(JSON.readTree(form.toFile()))
                        .map(group -> NUMBERED.matcher(group.path("id").asText()))
                        .filter(id -> id.matches() && Integer.parseInt(id.group(2)) == REPEATED)
                        .map(id -> id.group(1))
                        .toList();
                assertThat(blocks().filter(block -> block.form().equals(name)).map(Block::name))
                        .as(name)
                        .containsExactlyElementsOf(repeated);
            }
        }
    }

    private static Stream<JsonNode> groups(JsonNode form) {
        return StreamSupport.stream(form.path("components").spliterator(), false)
                .filter(component -> component.path("type").asText().equals("group"));
    }

    private static String repeated(Block block, String form) throws IOException {
        JsonNode root = JSON.readTree(form);
        JsonNode drawn = groups(root)
                .filter(group -> numberOf(block, group)
                        .filter(number -> number == block.drawn())
                        .isPresent())
                .findFirst()
                .orElseThrow();
        ArrayNode components = (ArrayNode) root.path("components");
        for (int i = 0; i < components.size(); i++) {
            Optional<Integer> number = numberOf(block, components.get(i));
            if (number.isPresent() && number.get() > block.drawn()) {
                components.set(i, copy(block, drawn, number.get()));
            }
        }
        return JSON.writer(new AsModelerWrites()).writeValueAsString(root) + "\n";
    }

    private static Optional<Integer> numberOf(Block block, JsonNode component) {
        Matcher id = NUMBERED.matcher(component.path("id").asText());
        return id.matches() && id.group(1).equals(block.name())
                ? Optional.of(Integer.parseInt(id.group(2)))
                : Optional.empty();
    }

    private static JsonNode copy(Block block, JsonNode drawn, int number) throws IOException {
        int further = number - block.drawn();
        String renamed = Pattern.compile("\\b" + block.name() + "(\\d+)")
                .matcher(drawn.toString())
                .replaceAll(name -> block.name() + (Integer.parseInt(name.group(1)) + further))
                .replace(block.name() + "Count < " + block.drawn(), block.name() + "Count < " + number);
        ObjectNode copy = (ObjectNode) JSON.readTree(renamed);
        return copy.put("label", drawn.path("label").asText().replaceFirst(block.drawn() + "$", "" + number));
    }

    /** Each value on a line of its own, as Camunda Modeler writes forms. */
    private static final class AsModelerWrites extends DefaultPrettyPrinter {

        private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

        AsModelerWrites() {
            super(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""));
            indentArraysWith(LINES);
            indentObjectsWith(LINES);
        }

        @Override
        public AsModelerWrites createInstance() {
            return new AsModelerWrites();
        }
    }
}
