package org.ecopetition.alert.outgoing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * A signed request to a gateway, which hands the message to the person's messenger (政务钉钉, 企业微信). The signature is the
 * HMAC-SHA256 of {@code <timestamp>.<body>} under the shared secret, so that nobody else can send in our name, nor the same
 * request again later.
 */
@Component
class WebhookChannel implements DeliveryChannel {

    static final String NAME = "WEBHOOK";

    private static final String ALGORITHM = "HmacSHA256";

    private final OutgoingSettings.Webhook settings;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient client;

    WebhookChannel(OutgoingSettings settings, ObjectMapper json, Clock clock) {
        this.settings = settings.webhook();
        this.json = json;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.webhook().timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /**
     * What the gateway reads.
     *
     * @param id the same for each attempt
     * @param person the engine's id of the person
     */
    record Content(String id, Delivery.Kind kind, String person, Instant createdAt, String subject, String text) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean carries(Delivery.Kind kind) {
        return settings.isOn() && (kind == Delivery.Kind.NEWS ? settings.news() : settings.digest());
    }

    @Override
    public boolean reaches(Recipient person) {
        return true;
    }

    @Override
    public void send(Delivery delivery) throws IOException, GeneralSecurityException, InterruptedException {
        URI url = Objects.requireNonNull(settings.url());
        String body = json.writeValueAsString(new Content(
                delivery.id(),
                delivery.kind(),
                delivery.person(),
                delivery.createdAt(),
                delivery.subject(),
                delivery.body()));
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(settings.timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-Eco-Petition-Message", delivery.id())
                .header("X-Eco-Petition-Timestamp", timestamp)
                .header("X-Eco-Petition-Signature", "sha256=" + signature(timestamp + "." + body))
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("HTTP " + answer.statusCode());
        }
    }

    private String signature(String signed) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(ALGORITHM);
        mac.init(new SecretKeySpec(
                Objects.requireNonNull(settings.secret()).getBytes(StandardCharsets.UTF_8), ALGORITHM));
        return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
