package org.ecopetition.frontdoor.provider;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.ecopetition.storage.encryption.FieldEncryption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** The sessions that the provider opened, in the database, so that its word ends them on every node. */
@Component
class ProviderSessions {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSessions.class);
    private static final Duration KEPT = Duration.ofDays(2);
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final FieldEncryption encryption;
    private final Clock clock;

    ProviderSessions(JdbcClient jdbc, FieldEncryption encryption, Clock clock) {
        this.jdbc = jdbc;
        this.encryption = encryption;
        this.clock = clock;
    }

    /** The id under which a session remembers that the provider opened it. */
    String open(OidcUser person, KeptTokens tokens) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        jdbc.sql(
                        "insert into provider_session (id, person, issuer, subject, sid, refresh_token, access_token, id_token,"
                                + " asked_at, answered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, person.getName(), person.getIssuer().toString(), person.getSubject())
                .param(person.getClaimAsString("sid"))
                .param(encrypted(tokens.refresh(), id))
                .param(encrypted(tokens.access(), id))
                .params(encryption.encrypt(tokens.id(), id), now(), now())
                .update();
        return id;
    }

    Optional<ProviderSession> find(String id) {
        return jdbc.sql("select person, subject, asked_at, answered_at from provider_session where id = ?")
                .param(id)
                .query((row, index) -> new ProviderSession(
                        id,
                        row.getString("person"),
                        row.getString("subject"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Empty too when the key with which they were encrypted is gone. */
    Optional<KeptTokens> tokens(String id) {
        try {
            return readTokens(id);
        } catch (IllegalStateException keyGone) {
            LOG.warn("a session of the provider was encrypted with another data key; its person signs in again");
            return Optional.empty();
        }
    }

    private Optional<KeptTokens> readTokens(String id) {
        return jdbc.sql("select refresh_token, access_token, id_token from provider_session where id = ?")
                .param(id)
                .query((row, index) -> new KeptTokens(
                        decrypted(row.getString(1), id),
                        decrypted(row.getString(2), id),
                        encryption.decrypt(row.getString(3), id)))
                .optional();
    }

    /** Whether the caller, and nobody else at this moment, is to ask the provider. */
    boolean takeTurn(ProviderSession session) {
        return jdbc.sql("update provider_session set asked_at = ? where id = ? and asked_at = ?")
                        .params(now(), session.id(), session.askedAt().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void answered(String id, KeptTokens tokens) {
        jdbc.sql("update provider_session set answered_at = ?, refresh_token = ?, access_token = ? where id = ?")
                .param(now())
                .param(encrypted(tokens.refresh(), id))
                .param(encrypted(tokens.access(), id))
                .param(id)
                .update();
    }

    void end(String id) {
        jdbc.sql("delete from provider_session where id = ?").param(id).update();
    }

    /** Ends the one session of the provider, or all of the person where it names none. */
    void endAll(String issuer, @Nullable String subject, @Nullable String sid) {
        if (sid != null) {
            jdbc.sql("delete from provider_session where issuer = ? and sid = ?")
                    .params(issuer, sid)
                    .update();
        } else if (subject != null) {
            jdbc.sql("delete from provider_session where issuer = ? and subject = ?")
                    .params(issuer, subject)
                    .update();
        }
    }

    /** Throws away what nobody used for long: whoever works is asked after every minute. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT4M")
    void clean() {
        try {
            jdbc.sql("delete from provider_session where asked_at < ?")
                    .param(now().minus(KEPT))
                    .update();
        } catch (DataAccessException later) {
            LOG.warn("sessions of the provider are cleaned up later", later);
        }
    }

    private @Nullable String encrypted(@Nullable String token, String id) {
        return token == null ? null : encryption.encrypt(token, id);
    }

    private @Nullable String decrypted(@Nullable String token, String id) {
        return token == null ? null : encryption.decrypt(token, id);
    }

    private OffsetDateTime now() {
        Instant now = clock.instant();
        return now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
}
