package org.ecopetition.petition.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Codes are kept by today's encoder, and those kept before fit as they did. */
class QueryCodeEncoderTest {

    private static final String SALT = "000102030405060708090a0b0c0d0e0f";
    private static final String CODE = "7KQ2MXPA";

    private final QueryCodeEncoder encoder = new QueryCodeEncoder();

    @Test
    void keepsCodesByTodaysEncoder() {
        String kept = encoder.encode(CODE);

        assertThat(kept).startsWith("{bcrypt}$2a$10$").doesNotContain(CODE);
        assertThat(encoder.encode(CODE)).isNotEqualTo(kept);
        assertThat(encoder.isOutdated(kept)).isFalse();
        assertThat(encoder.fits(CODE, Optional.of(kept))).isTrue();
        assertThat(encoder.fits("7KQ2MXPB", Optional.of(kept))).isFalse();
    }

    @Test
    void readsTheCodesKeptBefore() throws Exception {
        DataSource source =
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        JdbcClient database = JdbcClient.create(source);
        migrate(source, "68");
        database.sql("insert into petition (case_number, programme, raw_number, channel, received_at, recorded_at,"
                        + " status, key_item, version) values ('D2YY202306290001', 'provincial-2-2023', 'D2YY202306290001',"
                        + " 'PHONE', timestamp with time zone '2023-06-29 01:00:00+00',"
                        + " timestamp with time zone '2023-06-29 01:00:00+00', 'HANDED_OFF', false, 0)")
                .update();
        database.sql("insert into query_code (case_number, salt, hash, issued_at) values ('D2YY202306290001', ?, ?,"
                        + " timestamp with time zone '2023-06-29 01:00:00+00')")
                .params(SALT, earlierHash())
                .update();

        migrate(source, "latest");

        String kept = database.sql("select encoded from query_code")
                .query(String.class)
                .single();
        assertThat(encoder.fits(CODE, Optional.of(kept))).isTrue();
        assertThat(encoder.fits("7KQ2MXPB", Optional.of(kept))).isFalse();
        assertThat(encoder.isOutdated(kept)).isTrue();
    }

    @Test
    void fitsNothingWhereNothingIsKept() {
        assertThat(encoder.fits(CODE, Optional.empty())).isFalse();
        assertThat(encoder.fits("-", Optional.empty())).isFalse();
    }

    /** The hash as it was made until now: 20,000 rounds of PBKDF2. */
    private static String earlierHash() throws Exception {
        PBEKeySpec words = new PBEKeySpec(CODE.toCharArray(), HexFormat.of().parseHex(SALT), 20_000, 256);
        return HexFormat.of()
                .formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(words)
                        .getEncoded());
    }

    private static void migrate(DataSource source, String version) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }
}
