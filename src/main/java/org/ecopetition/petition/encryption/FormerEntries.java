package org.ecopetition.petition.encryption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.intake.IntakeCorrections.Former;
import org.ecopetition.petition.intake.IntakeField;
import org.ecopetition.storage.AddedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stood on intake records before they were corrected, encrypted like the records. */
@Component
public class FormerEntries {

    private final JdbcClient jdbc;
    private final AddedRows rows;
    private final FormerWords words;
    private final Clock clock;

    FormerEntries(JdbcClient jdbc, AddedRows rows, FormerWords words, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.words = words;
        this.clock = clock;
    }

    /** Of a petition, the newest first. */
    public List<Former> of(CaseNumber number) {
        return jdbc.sql("select * from intake_correction where case_number = ? order by id desc")
                .param(number.value())
                .query(this::former)
                .list();
    }

    /** What others corrected on records that the person took down, since then, the newest first. */
    public List<Former> byOthers(String person, Instant since, int most) {
        return jdbc.sql("select c.* from intake_correction c join intake_record i on i.case_number = c.case_number"
                        + " where c.corrected_at > ? and i.clerk = ? and c.person <> ? order by c.id desc fetch first "
                        + most + " rows only")
                .params(since.atOffset(ZoneOffset.UTC), person, person)
                .query(this::former)
                .list();
    }

    /** Keeps what stood there, by field; empty where nothing stood. */
    public void keep(CaseNumber number, Map<IntakeField, String> changed, String reason, String person) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        changed.forEach((field, value) -> {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("case_number", number.value());
            row.put("corrected_at", now);
            row.put("person", person);
            row.put("field", field.name());
            row.put("former", value.isEmpty() ? null : words.encrypt(value, number.value(), field.name()));
            row.put("reason", reason);
            row.put("data_key", words.key());
            rows.add("intake_correction", number.value(), row);
        });
    }

    private Former former(ResultSet row, int index) throws SQLException {
        String number = row.getString("case_number");
        String field = row.getString("field");
        return new Former(
                new CaseNumber(number),
                IntakeField.valueOf(field),
                words.openIfAny(row.getString("former"), number, field),
                row.getString("person"),
                row.getObject("corrected_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }
}
