package org.ecopetition.alert.outgoing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ecopetition.alert.outgoing.OutgoingSettings.Webhook;

/** A gateway of messengers on this machine, which remembers what it took. */
class Gateway implements AutoCloseable {

    static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int status = 200;

    Gateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/messages", this::take);
        server.start();
    }

    /** A request as it came. */
    record Taken(String message, String timestamp, String signature, String body) {}

    Webhook webhook() {
        URI url = URI.create("http://localhost:" + server.getAddress().getPort() + "/messages");
        return new Webhook(url, SECRET, Duration.ofSeconds(5), true, true);
    }

    void answers(int code) {
        status = code;
    }

    List<Taken> taken() {
        return taken;
    }

    /** As the documentation tells the makers of gateways to count it. */
    static String hmac(String signed) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        taken.add(new Taken(
                exchange.getRequestHeaders().getFirst("X-Eco-Petition-Message"),
                exchange.getRequestHeaders().getFirst("X-Eco-Petition-Timestamp"),
                exchange.getRequestHeaders().getFirst("X-Eco-Petition-Signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
