package org.ecopetition.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What cases are about, without a word that a caller said: region and place as officers wrote them, and the pollution types.
 * Many are looked up together.
 */
@Component
class CaseMatters {

    private static final String OF_HAND_OFFS = """
            select h.hand_off_key as case_key, h.region_code, h.place, a.types
            from hand_off h left join allegation a on a.case_number = h.case_number
                and concat(',', h.allegations, ',') like concat('%,', a.number, ',%')
            where h.hand_off_key in (:keys) order by a.number
            """;

    private static final String OF_PETITIONS = """
            select p.case_number as case_key, p.region_code, p.place, a.types
            from petition p left join allegation a on a.case_number = p.case_number
            where p.case_number in (:keys) order by a.number
            """;

    private final JdbcClient jdbc;
    private final Units units;
    private final Wording words;

    CaseMatters(JdbcClient jdbc, Units units, Wording words) {
        this.jdbc = jdbc;
        this.units = units;
        this.words = words;
    }

    /**
     * What a case is about.
     *
     * @param place region and place, empty where unknown
     * @param types the pollution types, empty before it was classified
     */
    record Matter(String place, String types) {

        static final Matter UNKNOWN = new Matter("", "");

        private Matter and(Matter more) {
            return new Matter(
                    place,
                    Stream.of(types, more.types)
                            .flatMap(said -> Arrays.stream(said.split("、")))
                            .filter(said -> !said.isEmpty())
                            .distinct()
                            .collect(Collectors.joining("、")));
        }
    }

    Map<String, Matter> of(Collection<String> handOffs, Collection<String> petitions) {
        Map<String, Matter> matters = new HashMap<>();
        read(OF_HAND_OFFS, handOffs, matters);
        read(OF_PETITIONS, petitions, matters);
        return matters;
    }

    private void read(String sql, Collection<String> keys, Map<String, Matter> matters) {
        if (keys.isEmpty()) {
            return;
        }
        List<Row> rows =
                jdbc.sql(sql).param("keys", Set.copyOf(keys)).query(this::row).list();
        rows.forEach(row -> matters.merge(row.key(), row.matter(), Matter::and));
    }

    private record Row(String key, Matter matter) {}

    private Row row(ResultSet row, int index) throws SQLException {
        String region = row.getString("region_code");
        String place = Stream.of(
                        region == null ? null : units.regionName(region).orElse(region), row.getString("place"))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" "));
        String types = Objects.requireNonNullElse(row.getString("types"), "");
        return new Row(
                row.getString("case_key"),
                new Matter(
                        place,
                        Arrays.stream(types.split(","))
                                .filter(code -> !code.isBlank())
                                .map(code -> words.name("PollutionType", code.strip()))
                                .collect(Collectors.joining("、"))));
    }
}
