package org.ecopetition.frontdoor.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More requests than the database has connections wait at the door instead of being refused. */
class TurnsTest {

    private static final int CONNECTIONS = 2;
    private static final int AT_ONCE = 4 * CONNECTIONS;

    @TempDir
    private Path folder;

    private final Tomcat server = new Tomcat();
    private final Turns turns = new Turns(CONNECTIONS);
    private final CountDownLatch served = new CountDownLatch(1);
    private final AtomicInteger working = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void open() throws Exception {
        server.setBaseDir(folder.toString());
        server.setPort(0);
        server.getConnector().setProperty("maxThreads", "50");
        server.getEngine().getPipeline().addValve(turns);
        Context context = server.addContext("", folder.toString());
        Tomcat.addServlet(context, "any", new SlowPage()).addMapping("/*");
        server.start();
    }

    @AfterEach
    void close() throws Exception {
        served.countDown();
        server.stop();
        server.destroy();
    }

    @Test
    void letsTheOthersWaitAndAnswersAll() {
        List<CompletableFuture<HttpResponse<String>>> asked =
                IntStream.range(0, AT_ONCE + 5).mapToObj(number -> get("/page")).toList();

        await().until(() -> turns.waiting() == 5);
        assertThat(working).hasValue(AT_ONCE);

        served.countDown();
        assertThat(asked)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(turns.waiting()).isZero();
    }

    @Test
    void tellsThatItLivesAndTakesPicturesWhileOthersWait() {
        List<CompletableFuture<HttpResponse<String>>> asked =
                IntStream.range(0, AT_ONCE + 1).mapToObj(number -> get("/page")).toList();
        await().until(() -> turns.waiting() == 1);

        assertThat(get("/actuator/health/liveness").join().statusCode()).isEqualTo(200);
        HttpRequest picture = HttpRequest.newBuilder(at("/evidence"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("--x--"))
                .build();
        assertThat(client.sendAsync(picture, BodyHandlers.ofString()).join().statusCode())
                .isEqualTo(200);
        assertThat(turns.waiting()).isEqualTo(1);
        assertThat(asked).noneMatch(CompletableFuture::isDone);
    }

    private CompletableFuture<HttpResponse<String>> get(String path) {
        return client.sendAsync(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString(UTF_8));
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + server.getConnector().getLocalPort() + path);
    }

    /** Whoever asks for a page waits until all may go on; everything else is there at once. */
    private final class SlowPage extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if ("/page".equals(request.getRequestURI())) {
                working.incrementAndGet();
                try {
                    served.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
            response.getWriter().print("there");
        }
    }
}
