package org.ecopetition.petition.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.transfer.TransferOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code processes/README.md} tells programs about registering petitions is what the house takes and answers. */
class InterfaceContractTest {

    private static final Pattern NAME = Pattern.compile("`([A-Za-z.]+)`");
    private static final Pattern CODE = Pattern.compile("`([A-Z][A-Z0-9_]+)`");

    private String chapter = "";

    @BeforeEach
    void openTheContract() throws IOException {
        String contract = Files.readString(Path.of("processes/README.md"));
        int start = contract.indexOf("\n## Petitions from programs");
        chapter = contract.substring(start, contract.indexOf("\n## ", start + 1));
    }

    @Test
    void listsEveryFieldOfAPetition() {
        assertThat(names(first())).containsExactlyInAnyOrderElementsOf(IntakeEntry.NAMES);
    }

    @Test
    void givesTheLengthsThatAreTaken() {
        assertThat(rows(first()).filter(cells -> cells.get(2).startsWith("≤")))
                .hasSize(8)
                .allSatisfy(cells -> assertThat(cells.get(2))
                        .isEqualTo("≤ " + EntryCheck.longest(cells.get(0).replace("`", ""))));
    }

    @Test
    void namesEveryChannelThatCanBeChosen() {
        assertThat(codes(first(), "channel"))
                .containsExactlyElementsOf(
                        Channel.choices().stream().map(Channel::name).toList());
    }

    @Test
    void listsEveryPartOfTheAnswerToAList() {
        Stream<String> expected = Stream.concat(
                components(TransferEndpoint.Answer.class),
                components(TransferEndpoint.Row.class).map("rows."::concat));

        assertThat(names(second())).containsExactlyInAnyOrderElementsOf(expected.toList());
    }

    @Test
    void namesEveryOutcomeOfARow() {
        assertThat(codes(second(), "rows.outcome"))
                .containsExactlyElementsOf(
                        Arrays.stream(TransferOutcome.values()).map(Enum::name).toList());
    }

    private String first() {
        return chapter.substring(0, chapter.indexOf("`POST /api/petitions/import`"));
    }

    private String second() {
        return chapter.substring(chapter.indexOf("`POST /api/petitions/import`"));
    }

    private static Stream<List<String>> rows(String table) {
        return table.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList());
    }

    private static List<String> names(String table) {
        return rows(table).flatMap(cells -> found(NAME, cells.get(0))).toList();
    }

    private static List<String> codes(String table, String field) {
        String meaning = rows(table)
                .filter(cells -> cells.get(0).equals("`" + field + "`"))
                .map(cells -> cells.get(cells.size() - 2))
                .collect(joining());
        return found(CODE, meaning).toList();
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }

    private static Stream<String> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName);
    }
}
