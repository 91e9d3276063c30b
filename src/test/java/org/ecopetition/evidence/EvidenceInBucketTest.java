package org.ecopetition.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ecopetition.HouseProcess;
import org.ecopetition.ObjectStorage;
import org.ecopetition.WholeHouse;
import org.ecopetition.audit.ledger.root.VerifyCommand;
import org.ecopetition.process.Caller;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.storage.backup.BackupCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A house whose evidence lies in S3-compatible storage: brought, shown, refused while it is away, checked, and brought back elsewhere. */
@WholeHouse
class EvidenceInBucketTest {

    private static final String CLERK = "wangfang";
    private static final String LIAISON = "liqiang";
    private static final String OFFICER = "zhaomin";

    @TempDir
    private Path place;

    @Test
    void livesWithItsEvidenceInABucket() throws Exception {
        Path data = place.resolve("house");
        try (ObjectStorage storage = new ObjectStorage(place)) {
            try (HouseProcess house = HouseProcess.on(data, storage.settings())) {
                String evidence = handedOff(house);
                Caller officer = as(house, OFFICER);

                byte[] picture = RealFiles.jpeg(400, 300, Color.RED);
                assertThat(bring(officer, evidence, "现场.jpg", picture).location())
                        .contains("done=added");
                assertThat(files(storage.folder().resolve("originals"))).hasSize(1);
                assertThat(data.resolve("evidence/originals")).doesNotExist();
                String piece = firstPiece(officer, evidence);
                assertThat(officer.download(piece + "/original")).isEqualTo(picture);
                assertThat(officer.get(piece + "/original", "Range", "bytes=10-19")
                                .status())
                        .isEqualTo(206);
                FileSystemUtils.deleteRecursively(data.resolve("evidence/copies"));
                assertThat(officer.get(piece + "/thumbnail.jpg").status()).isEqualTo(200);

                storage.stop();
                Answer refused = bring(officer, evidence, "另一张.jpg", RealFiles.jpeg(200, 100, Color.BLUE));
                assertThat(refused.body()).contains("对象存储暂时不可用");
                assertThat(officer.get(piece + "/original").status()).isEqualTo(503);
                assertThat(officer.get("/actuator/health").status()).isEqualTo(503);
                assertThat(officer.get("/actuator/health/readiness").status()).isEqualTo(200);

                storage.start();
                assertThat(bring(officer, evidence, "另一张.jpg", RealFiles.jpeg(200, 100, Color.BLUE))
                                .location())
                        .contains("done=added");
            }
            checkedAndBroughtBack(data, storage);
        }
        assertThat(Files.readString(Path.of("target/house-process.log"))).doesNotContain(ObjectStorage.SECRET);
    }

    private void checkedAndBroughtBack(Path data, ObjectStorage storage) throws IOException, InterruptedException {
        Path elsewhere = place.resolve("elsewhere");
        String backup = place.resolve("backup").toString();
        assertThat(verify(data, storage.settings())).isZero();
        assertThat(copy("backup", backup, data, storage.settings())).isZero();
        assertThat(files(place.resolve("backup/evidence"))).hasSize(2);
        assertThat(copy("restore", backup, elsewhere, storage.settings()))
                .as("into a bucket that is not empty")
                .isEqualTo(1);

        assertThat(copy("restore", backup, elsewhere)).isZero();
        for (String key : List.of("ledger/key.pem", "data-key")) {
            Files.createDirectories(elsewhere.resolve(key).getParent());
            Files.copy(data.resolve(key), elsewhere.resolve(key));
        }
        assertThat(verify(elsewhere)).as("a folder in another place").isZero();

        Files.writeString(files(storage.folder().resolve("originals")).get(0), "另一张");
        assertThat(verify(data, storage.settings())).as("an altered object").isEqualTo(1);
        storage.stop();
        assertThat(verify(data, storage.settings())).as("the storage is away").isEqualTo(2);
    }

    /** @return the address of its evidence */
    private String handedOff(HouseProcess house) throws IOException, InterruptedException {
        house.enter(CLERK, "intake");
        house.enter(LIAISON, "liaison");
        house.enter(OFFICER, "unit430921");
        String number = as(house, CLERK)
                .post(
                        "/api/petitions",
                        """
                        {"channel":"PHONE","receivedAt":"%s","text":"夜间施工噪声扰民","place":"南洲镇1号","regionCode":"430921"}
                        """.formatted(OffsetDateTime.now(ZoneOffset.ofHours(8)).truncatedTo(ChronoUnit.SECONDS)),
                        "Idempotency-Key",
                        "1")
                .read("$.caseNumber");
        complete(as(house, LIAISON), LIAISON, number, "classifyPetition", """
                {"variables":{"classification":{"value":"ENVIRONMENTAL"},"keyItem":{"value":false},"textConfirmed":{"value":true},
                "allegation1Text":{"value":"夜间施工噪声扰民"},"allegation1Types":{"value":"NOISE"}}}""");
        complete(
                as(house, LIAISON),
                LIAISON,
                number,
                "assignHandlers",
                "{\"variables\":{\"handOff1Unit\":{\"value\":\"unit430921\"}}}");
        complete(
                as(house, OFFICER),
                OFFICER,
                number + "-01",
                "signReceipt",
                "{\"variables\":{\"receiptDecision\":{\"value\":\"SIGN\"}}}");
        return "/cases/" + number + "/evidence";
    }

    private static void complete(Caller caller, String person, String key, String step, String form) {
        String query = "/engine-rest/task?processInstanceBusinessKey=" + key + "&taskDefinitionKey=" + step;
        String task = await().atMost(Duration.ofSeconds(30))
                .until(() -> caller.get(query).list("$[*].id"), found -> !found.isEmpty())
                .get(0);
        caller.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + person + "\"}");
        assertThat(caller.post("/engine-rest/task/" + task + "/submit-form", form)
                        .status())
                .isEqualTo(204);
    }

    private static Answer bring(Caller officer, String evidence, String name, byte[] content) {
        return officer.upload(evidence + "?phase=BEFORE", "files", name, content);
    }

    private static String firstPiece(Caller officer, String evidence) {
        String page = officer.get(evidence).body();
        int at = page.indexOf(evidence + "/");
        return page.substring(at, page.indexOf('/', at + evidence.length() + 1));
    }

    private static Caller as(HouseProcess house, String person) {
        return new Caller(house.address(), person, HouseProcess.PASSWORD);
    }

    private static int verify(Path data, String... more) {
        return VerifyCommand.run(arguments(List.of("verify"), data, more), said());
    }

    private static int copy(String command, String folder, Path data, String... more) {
        return new BackupCommand(said()).run(arguments(List.of(command, folder), data, more));
    }

    private static String[] arguments(List<String> command, Path data, String... more) {
        List<String> arguments = new ArrayList<>(command);
        arguments.add("--eco-petition.data-directory=" + data);
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private static PrintStream said() {
        return new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
