package org.ecopetition.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.evidence.EvidenceBook;
import org.ecopetition.evidence.RealFiles;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.process.Caller.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Evidence over the wire, as browsers and programs send and fetch it, with the sign-on in front. */
class EvidenceDoorsTest extends IsolationTest {

    @Autowired
    private EvidenceBook book;

    @Value("${eco-petition.evidence.directory}")
    private Path folder;

    private String evidence;
    private HandOffKey key;

    @BeforeEach
    void sign() {
        String number = String.valueOf(foreign().get("case"));
        key = new HandOffKey(number + "-01");
        evidence = "/cases/" + number + "/evidence";
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(key.value())
                .taskDefinitionKey("signReceipt")
                .singleResult();
        as("unit430902a").post("/engine-rest/task/" + task.getId() + "/claim", "{\"userId\":\"unit430902a\"}");
        as("unit430902a")
                .post(
                        "/engine-rest/task/" + task.getId() + "/complete",
                        "{\"variables\":{\"receiptDecision\":{\"value\":\"SIGN\"}}}");
        management.createJobQuery().messages().list().forEach(job -> management.executeJob(job.getId()));
    }

    @Test
    void takesAFilmInPiecesAndGivesAnyPartOfIt() {
        byte[] film = RealFiles.mp4(3_000_000);

        Answer answer = as("unit430902a").upload(evidence + "?phase=BEFORE", "files", "night.mp4", film);

        assertThat(answer.location()).contains("done=added");
        String original = evidence + "/" + book.of(key).get(0).id() + "/original";
        assertThat(as("liaisona").download(original)).isEqualTo(film);
        assertThat(as("liaisona").get(original, "Range", "bytes=0-99").status()).isEqualTo(206);
        assertThat(as("unit430921a").get(original).status()).isEqualTo(404);
        assertThat(stranger().get(original, "Accept", "text/html").status()).isEqualTo(302);
    }

    @Test
    void saysWhatIsTooLargeByItsName() {
        byte[] large = RealFiles.mp4(101 * (1 << 20));

        Answer answer = as("unit430902a").upload(evidence + "?phase=BEFORE", "files", "long.mp4", large);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("long.mp4", "超过 100 MB");
        assertThat(book.of(key)).isEmpty();
    }

    @Test
    void keepsNothingOfAnUploadThatBreaksOff() throws IOException {
        List<Path> before = files();
        URI house = URI.create(address());
        byte[] person = "unit430902a:Petition#2023".getBytes(StandardCharsets.UTF_8);
        try (Socket line = new Socket(house.getHost(), house.getPort())) {
            OutputStream out = line.getOutputStream();
            out.write(("POST " + evidence + "?phase=BEFORE HTTP/1.1\r\nHost: " + house.getAuthority()
                            + "\r\nAuthorization: Basic " + Base64.getEncoder().encodeToString(person)
                            + "\r\nContent-Type: multipart/form-data; boundary=B\r\nContent-Length: 5000000\r\n\r\n--B\r\n"
                            + "Content-Disposition: form-data; name=\"files\"; filename=\"half.jpg\"\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(RealFiles.jpeg(400, 300, Color.RED));
            out.flush();
        }

        assertThat(as("unit430902a").get(evidence).status()).isEqualTo(200);
        assertThat(book.of(key)).isEmpty();
        assertThat(files()).isEqualTo(before);
    }

    private List<Path> files() throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
