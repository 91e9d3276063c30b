package org.ecopetition.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.ecopetition.disclosure.PublishedResults;
import org.ecopetition.disclosure.web.ResultPath.Next;
import org.ecopetition.disclosure.web.ResultPath.Stage;
import org.ecopetition.disclosure.web.ResultPath.Station;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultPathTest {

    @Test
    void tellsTheDaysFromTheCallToTheWriteOff() {
        ResultPath path = ResultPath.of(PublishedResults.nanCounty(1), LocalDate.of(2023, 7, 6));

        assertThat(path.stations())
                .containsExactly(
                        new Station(Stage.RECEIVED, LocalDate.of(2023, 6, 29), null, "done"),
                        new Station(Stage.HANDED_OFF, LocalDate.of(2023, 6, 29), null, "done"),
                        new Station(Stage.PUBLISHED, LocalDate.of(2023, 7, 5), null, "done"),
                        new Station(Stage.PUBLICITY, LocalDate.of(2023, 7, 5), LocalDate.of(2023, 7, 9), "now"),
                        new Station(Stage.WRITE_OFF, null, null, "next"));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-07-04, ACCEPTANCE, 0",
        "2023-07-05, IN_PUBLICITY, 5",
        "2023-07-09, IN_PUBLICITY, 1",
        "2023-07-10, ACCEPTANCE, 0"
    })
    void countsTheDaysInWhichAnybodyMayObject(LocalDate today, Next next, long left) {
        ResultPath path = ResultPath.of(PublishedResults.nanCounty(1), today);

        assertThat(path.next()).isEqualTo(next);
        assertThat(path.daysLeft()).isEqualTo(left);
    }
}
