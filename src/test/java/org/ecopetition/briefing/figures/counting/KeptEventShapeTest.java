package org.ecopetition.briefing.figures.counting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.ecopetition.handoff.HandOffEvent.HandOffAssigned;
import org.ecopetition.petition.classification.PetitionClassified;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.json.JsonTest;

/** Whatever a record is made of, an event is kept flat, as it always was: years of events are read again. */
@JsonTest
class KeptEventShapeTest {

    @Autowired
    private ObjectMapper json;

    private record Kept(Class<?> kind, String data) {}

    static List<Kept> kept() {
        return List.of(new Kept(PetitionClassified.class, """
                        {"caseNumber":{"value":"D2YY202306290001"},"occurredAt":"2023-06-29T01:15:00Z","person":"liaisona",\
                        "classification":"ENVIRONMENTAL","keyItem":true,"problemText":"夜里噪声扰民","regionCode":"430921",\
                        "place":"明山头镇","allegations":[{"number":1,"text":"噪声扰民","types":["NOISE"]}],"passOnTo":null,\
                        "repeatOf":null,"remark":"已核对","countsFrom":null}"""), new Kept(HandOffAssigned.class, """
                        {"key":{"value":"D2YY202306290001-01"},"occurredAt":"2023-06-29T10:00:00Z","person":"liaisona",\
                        "unit":"unit430921","assisting":["unitShuili"],"allegations":[1],"instruction":"三日内反馈",\
                        "regionCode":"430921","place":"明山头镇","receiptDue":"2023-06-30T10:00:00Z",\
                        "feedbackDue":"2023-07-04T10:00:00Z","deadlineRule":"省级","batch":17}"""));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void readsAndWritesTheSameAsBefore(Kept kept) throws Exception {
        Object event = json.readValue(kept.data(), kept.kind());

        JsonNode written = json.valueToTree(event);
        json.readTree(kept.data())
                .properties()
                .forEach(told ->
                        assertThat(written.get(told.getKey())).as(told.getKey()).isEqualTo(told.getValue()));
    }
}
