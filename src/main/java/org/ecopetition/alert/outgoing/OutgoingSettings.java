package org.ecopetition.alert.outgoing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the messages that leave the house; without a sender and an address of a gateway none does.
 *
 * @param house the address people reach the house by, for links ({@code https://xinfang.example.gov.cn}); none without
 * @param digestAt the hour, in China's time, from which the digest of the day goes out
 * @param mail messages by mail, through the server of {@code spring.mail}
 * @param webhook messages to a gateway
 * @param retry what happens to a message that could not be sent
 * @param kept how long sent and failed messages are kept
 */
@Validated
@ConfigurationProperties("eco-petition.alerts.outgoing")
record OutgoingSettings(
        @Nullable URI house,
        @NotNull @DefaultValue("08:00") LocalTime digestAt,
        @Valid @DefaultValue Mail mail,
        @Valid @DefaultValue Webhook webhook,
        @Valid @DefaultValue Retry retry,
        @NotNull @DefaultValue("30d") Duration kept) {

    /**
     * Messages by mail.
     *
     * @param from the sender; mail is off without one
     * @param news whether what is new goes out within minutes
     * @param digest whether the daily digest goes out
     */
    record Mail(
            @Nullable String from,
            @DefaultValue("true") boolean news,
            @DefaultValue("true") boolean digest) {

        boolean isOn() {
            return StringUtils.hasText(from);
        }
    }

    /**
     * Messages to a gateway.
     *
     * @param url where they are posted; off without one
     * @param secret the key of their signature, 32 signs or more
     * @param timeout how long an answer is waited for
     * @param news whether what is new goes out within minutes
     * @param digest whether the daily digest goes out
     */
    record Webhook(
            @Nullable URI url,
            @Nullable String secret,
            @NotNull @DefaultValue("10s") Duration timeout,
            @DefaultValue("true") boolean news,
            @DefaultValue("true") boolean digest) {

        private static final int LEAST_SECRET = 32;

        Webhook {
            if (url != null && isSet(url)) {
                if (url.getHost() == null || !("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) {
                    throw new IllegalArgumentException(
                            "eco-petition.alerts.outgoing.webhook.url is no address of the web: " + url);
                }
                if (secret == null || secret.length() < LEAST_SECRET) {
                    throw new IllegalArgumentException(
                            "eco-petition.alerts.outgoing.webhook.secret needs 32 signs or more");
                }
            }
        }

        boolean isOn() {
            return isSet(url);
        }

        private static boolean isSet(@Nullable URI url) {
            return url != null && !url.toString().isBlank();
        }
    }

    /**
     * What happens to a message that could not be sent.
     *
     * @param first the pause before the second attempt; each pause is twice the one before
     * @param most attempts until it counts as failed
     */
    record Retry(
            @NotNull @DefaultValue("1m") Duration first,
            @Min(1) @Max(20) @DefaultValue("8") int most) {

        private static final Duration LONGEST = Duration.ofHours(6);

        /** The pause after so many attempts. */
        Duration after(int attempts) {
            Duration pause = first.multipliedBy(1L << Math.min(attempts - 1, 20));
            return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        }
    }
}
