package org.ecopetition.frontdoor.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.ecopetition.frontdoor.Sha256;
import org.ecopetition.frontdoor.signin.PassingCookie;
import org.ecopetition.frontdoor.signin.PasswordMark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The steps between password and session, in the database for some minutes; the browser holds nothing but their id, and we its
 * hash. There is no session yet, so at every other door whoever stands here is a stranger.
 */
@Component
public class SecondSteps {

    private static final Logger LOG = LoggerFactory.getLogger(SecondSteps.class);
    private static final PassingCookie COOKIE = new PassingCookie("second-step", "/");
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final FactorKeys keys;
    private final Clock clock;

    SecondSteps(JdbcClient jdbc, FactorKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Opens one for this browser.
     *
     * @param setUp whether the person is to set up the second factor, with a key that is offered
     */
    public SecondStep open(
            String person, PasswordMark mark, boolean setUp, HttpServletRequest request, HttpServletResponse response) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        SecondStep step = new SecondStep(Sha256.of(id), person, mark, setUp ? OneTimeCode.freshKey() : "");
        jdbc.sql("insert into second_step (id, person, mark, secret, ends_at) values (?, ?, ?, ?, ?)")
                .params(step.id(), person, mark.mark())
                .param(setUp ? keys.encrypt(step.key(), step.id()) : null)
                .param(now().plus(PassingCookie.KEPT))
                .update();
        COOKIE.keep(request, response, id);
        return step;
    }

    /** The step in which this browser is. */
    public Optional<SecondStep> of(HttpServletRequest request) {
        return COOKIE.value(request).map(Sha256::of).flatMap(this::find);
    }

    private Optional<SecondStep> find(String id) {
        return jdbc.sql("select person, mark, secret from second_step where id = ? and ends_at > ?")
                .params(id, now())
                .query((row, index) -> {
                    String kept = Objects.requireNonNullElse(row.getString("secret"), "");
                    return new SecondStep(
                            id,
                            row.getString("person"),
                            new PasswordMark(row.getString("mark")),
                            kept.isEmpty() ? "" : keys.open(kept, id));
                })
                .optional();
    }

    /** Ends it, whatever came of it. */
    public void end(SecondStep step, HttpServletRequest request, HttpServletResponse response) {
        jdbc.sql("delete from second_step where id = ?").param(step.id()).update();
        COOKIE.forget(request, response);
    }

    /** Throws away those that nobody went on with. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
    void clean() {
        try {
            jdbc.sql("delete from second_step where ends_at < ?").param(now()).update();
        } catch (DataAccessException later) {
            LOG.warn("steps of sign-ins are cleaned up later", later);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
