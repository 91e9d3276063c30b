package org.ecopetition.petition;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The codes by which petitioners ask about their own petition (查询码); told once, kept only as slow salted hashes. */
@Service
@Transactional
public class QueryCodes {

    /** No letters or digits that look or sound like others. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 8;
    private static final int ROUNDS = 20_000;

    private final Petitions petitions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    QueryCodes(Petitions petitions, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.petitions = petitions;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Draws a code for a petition; an earlier one holds no longer.
     *
     * @return 8 letters and digits, never to be seen again
     * @throws Refusal when there is no such petition or nobody who could ask
     */
    public String issue(CaseNumber number, String person) {
        Petition petition =
                petitions.findById(number.value()).orElseThrow(() -> new Refusal("petition.unknown", number));
        if (petition.channel() == Channel.SITE_INSPECTION) {
            throw new Refusal("petition.no-petitioner", number);
        }
        String code = draw();
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        int replaced = jdbc.sql("delete from query_code where case_number = ?")
                .param(number.value())
                .update();
        jdbc.sql("insert into query_code (case_number, salt, hash, issued_at) values (?, ?, ?, ?)")
                .params(
                        number.value(),
                        HexFormat.of().formatHex(salt),
                        hash(code, salt),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new QueryCodeIssued(number, clock.instant(), person, replaced > 0));
        return code;
    }

    /** Whether a code was ever issued for a petition. */
    @Transactional(readOnly = true)
    public boolean isIssued(CaseNumber number) {
        return jdbc.sql("select count(*) from query_code where case_number = ?")
                        .param(number.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether a code is the petition's; small letters, blanks and hyphens do not matter. */
    @Transactional(readOnly = true)
    public boolean fits(CaseNumber number, String code) {
        String plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return plain.length() == LENGTH
                && jdbc.sql("select salt, hash from query_code where case_number = ?")
                        .param(number.value())
                        .query((row, index) -> MessageDigest.isEqual(
                                hash(plain, HexFormat.of().parseHex(row.getString(1)))
                                        .getBytes(StandardCharsets.US_ASCII),
                                row.getString(2).getBytes(StandardCharsets.US_ASCII)))
                        .optional()
                        .orElse(false);
    }

    private String draw() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    private static String hash(String code, byte[] salt) {
        try {
            PBEKeySpec password = new PBEKeySpec(code.toCharArray(), salt, ROUNDS, 256);
            return HexFormat.of()
                    .formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(password)
                            .getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
