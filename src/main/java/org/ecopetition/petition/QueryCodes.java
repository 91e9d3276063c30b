package org.ecopetition.petition;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
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

    /** What a code is compared with when there is nothing to compare it with. */
    private static final Kept NOBODYS = new Kept("00".repeat(16), "00".repeat(32));

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
        int replaced = keep(number, code);
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

    /**
     * Gives a petition that follows from another the code of that one, so that the petitioner has one code to keep.
     *
     * @param code as the petitioner typed it, found to fit the other petition
     */
    public void share(CaseNumber number, String code, String person) {
        keep(number, plain(code));
        events.publishEvent(new QueryCodeIssued(number, clock.instant(), person, false));
    }

    /**
     * Whether a code is the petition's; small letters, blanks and hyphens do not matter. It takes as long for a petition that
     * does not exist, so that nobody learns which numbers do.
     */
    @Transactional(readOnly = true)
    public boolean fits(CaseNumber number, String code) {
        Optional<Kept> kept = jdbc.sql("select salt, hash from query_code where case_number = ?")
                .param(number.value())
                .query((row, index) -> new Kept(row.getString(1), row.getString(2)))
                .optional();
        Kept compared = kept.orElse(NOBODYS);
        boolean same = MessageDigest.isEqual(
                hash(plain(code), HexFormat.of().parseHex(compared.salt())).getBytes(StandardCharsets.US_ASCII),
                compared.hash().getBytes(StandardCharsets.US_ASCII));
        return same && kept.isPresent();
    }

    private int keep(CaseNumber number, String code) {
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
        return replaced;
    }

    /** The letters and digits of what somebody typed, never more than a code could have. */
    private static String plain(String typed) {
        String plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return plain.length() == LENGTH ? plain : "-";
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

    /** How a code is kept: salt and hash in hexadecimal digits. */
    private record Kept(String salt, String hash) {}
}
