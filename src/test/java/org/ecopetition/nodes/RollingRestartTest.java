package org.ecopetition.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecopetition.ObjectStorage;
import org.ecopetition.WholeHouse;
import org.ecopetition.process.Wire;
import org.ecopetition.process.access.FormSignIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * Three nodes, their evidence in a bucket, stopped and started again one after the other while people work: nobody hears more of it
 * than that a node refuses, whoever signed in stays so, and the data key is changed beside it.
 */
@WholeHouse
@Tag("cluster")
class RollingRestartTest {

    @Test
    void letsNobodyNoticeThatNodesAreRestarted(@TempDir Path folder) throws Exception {
        newKey(folder.resolve("data-key"));
        try (ObjectStorage storage = new ObjectStorage(folder);
                Nodes nodes = new Nodes(folder, folder.resolve("evidence"), storage.settings())) {
            nodes.house(0).enter(Traffic.CLERK, "intake");
            nodes.house(0).enter(Traffic.LIAISON, "liaison");
            nodes.house(0).enter(Traffic.OFFICER, "unit430921");
            String session = FormSignIn.cookies(new FormSignIn(at(nodes, 0)).enter(Traffic.CLERK, "Petition#2023"));
            Traffic traffic = new Traffic(nodes);
            Agreement.goOn(traffic, "all is well");

            for (int node = 0; node < Nodes.COUNT; node++) {
                assertThat(nodes.stop(node)).as("exit code").isEqualTo(143);
                Agreement.goOn(traffic, "node " + node + " is stopped");
                assertThat(at(nodes, node + 1)
                                .get("/intake", "Cookie: " + session)
                                .status())
                        .isEqualTo(200);
                nodes.start(node);
                assertThat(at(nodes, node).get("/intake", "Cookie: " + session).status())
                        .isEqualTo(200);
            }
            Agreement.goOn(traffic, "all are restarted");

            assertThat(nodes.command("rotate-caller-key")).as("rotation").isZero();
            Agreement.goOn(traffic, "the data key was changed");

            traffic.end();
            assertThat(traffic.brokenOff).as("answers that broke off").isEmpty();
            Agreement.check(nodes, traffic);
            everythingStandsUnderTheNewKey(nodes, traffic);
        }
    }

    private static void everythingStandsUnderTheNewKey(Nodes nodes, Traffic traffic) {
        JdbcTemplate database = nodes.database();
        String present = database.queryForObject("select name from data_key", String.class);
        Map<String, String> rows =
                database.queryForList("select case_number, received_text from intake_record").stream()
                        .collect(Collectors.toMap(
                                row -> (String) row.get("case_number"), row -> (String) row.get("received_text")));
        assertThat(rows.values()).allMatch(words -> words.startsWith("encrypted:" + present + ":"));
        assertThat(database.queryForList("select distinct data_key from intake_record", String.class))
                .containsExactly(present);
        traffic.numbersByKey.forEach((key, number) -> assertThat(nodes.as(Traffic.CLERK, number.hashCode() & 1)
                        .get("/intake/" + number)
                        .body())
                .as(number)
                .contains(key + "反映"));
    }

    private static void newKey(Path file) throws IOException {
        Files.writeString(
                file,
                Base64.getEncoder()
                                .encodeToString(KeyGenerators.secureRandom(32).generateKey()) + "\n");
    }

    private static Wire at(Nodes nodes, int node) {
        return new Wire(nodes.house(node % Nodes.COUNT).address(), "127.0.0.1");
    }
}
