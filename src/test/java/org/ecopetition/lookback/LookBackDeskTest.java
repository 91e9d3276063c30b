package org.ecopetition.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.HandOffStatus;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PetitionStatus;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.Forms;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Draws of written-off hand-offs, what is found, and how what relapsed is handled again. */
class LookBackDeskTest extends ProcessTest {

    @Autowired
    private LookBackDesk desk;

    @Autowired
    private LookBackBook book;

    @Test
    void recordsADrawThatAnybodyCanRepeat() {
        String key = writtenOff();

        Draw draw = drawnAll();

        List<Ticket> all = book.all(draw.id());
        Map<String, String> population = all.stream()
                .collect(Collectors.toMap(
                        ticket -> ticket.handOff().value(), Ticket::region, (one, other) -> one, TreeMap::new));
        Set<String> drawn = all.stream()
                .filter(Ticket::drawn)
                .map(ticket -> ticket.handOff().value())
                .collect(Collectors.toSet());
        assertThat(draw.seed()).matches("[0-9a-f]{64}");
        assertThat(draw.populationHash()).isEqualTo(LookBackSampling.fingerprint(population.keySet()));
        assertThat(drawn).contains(key).isEqualTo(LookBackSampling.drawn(population, draw.plan(), draw.seed()));
        assertThat(events(numberOf(key))).endsWith("PetitionClosed", "DrawnForLookBack");
    }

    @Test
    void keepsEachDrawBesideTheOthers() {
        writtenOff();
        DrawPlan plan = new DrawPlan(clock.today(), clock.today(), DrawMethod.NUMBER, 999, false);
        UUID form = UUID.randomUUID();

        desk.draw(form, plan, "liaisona");
        desk.draw(form, plan, "liaisona");
        Draw first = book.find(form.toString()).orElseThrow();
        clock.forward(Duration.ofMinutes(1));
        Draw second = draw(plan);

        assertThat(first.nth()).isEqualTo(1);
        assertThat(second.nth()).isEqualTo(2);
        assertThat(second.seed()).isNotEqualTo(first.seed());
        assertThat(book.find(form.toString())).contains(first);
    }

    @Test
    void refusesAnImpossiblePlanAndRecordsNothing() {
        int before = book.draws().size();

        assertThatThrownBy(() ->
                        draw(new DrawPlan(clock.today(), clock.today().minusDays(1), DrawMethod.SHARE, 10, false)))
                .hasMessage("look-back.period");
        assertThatThrownBy(
                        () -> draw(new DrawPlan(clock.today(), clock.today().plusDays(1), DrawMethod.SHARE, 10, false)))
                .hasMessage("look-back.period");
        assertThatThrownBy(() -> draw(new DrawPlan(clock.today(), clock.today(), DrawMethod.SHARE, 101, false)))
                .hasMessage("look-back.amount");
        assertThatThrownBy(() -> draw(new DrawPlan(
                        clock.today().minusYears(30), clock.today().minusYears(29), DrawMethod.NUMBER, 1, true)))
                .hasMessage("look-back.nothing");
        assertThat(book.draws()).hasSize(before);
    }

    @Test
    void takesDownWhatWasFoundOnce() {
        String key = writtenOff();
        Draw draw = drawnAll();

        report(draw, key, LookBackResult.KEPT, "隔音屏完好");
        report(draw, key, LookBackResult.KEPT, "隔音屏完好");

        assertThat(book.ticket(draw.id(), new HandOffKey(key)).orElseThrow().outcome())
                .satisfies(found -> assertThat(found.people()).isEqualTo("协调联络组两人"));
        assertThat(events(numberOf(key))).filteredOn("LookedBack"::equals).hasSize(1);
        assertThat(petition(numberOf(key)).status()).isEqualTo(PetitionStatus.CLOSED);
        assertThatThrownBy(() -> report(draw, key, LookBackResult.RELAPSED, "又响了"))
                .isInstanceOf(Refusal.class)
                .hasMessage("look-back.recorded");
    }

    @Test
    void handsOffAgainWhatRelapsedAndKeepsTheHistory() {
        String key = writtenOff();
        String number = numberOf(key);

        report(drawnAll(), key, LookBackResult.RELAPSED, "隔音屏已拆除,夜间超标");

        assertThat(petition(number).status()).isEqualTo(PetitionStatus.CLASSIFIED);
        complete("liaisona", "assignHandlers", number, Forms.handedTo(NAN_COUNTY));
        assertThat(handOff(key).status()).isEqualTo(HandOffStatus.WRITTEN_OFF);
        assertThat(handOff(number + "-02").status()).isEqualTo(HandOffStatus.ISSUED);
        assertThat(String.valueOf(tasks.getVariableLocal(
                        open("signReceipt", number + "-02").get(0).getId(), "summary")))
                .contains("回头看发现问题反弹", "隔音屏已拆除");
        assertThat(events(number))
                .containsSubsequence("HandOffWrittenOff", "LookedBack", "PetitionSupplemented", "PetitionReopened");
    }

    @Test
    void waitsWithTheNextHandOffWhileThePetitionIsInWork() {
        String number = called();
        complete("liaisona", "classifyPetition", number, Forms.environmental("NOISE", "RADIATION"));
        complete(
                "liaisona",
                "assignHandlers",
                number,
                Forms.form(
                        "handOff1Unit",
                        NAN_COUNTY,
                        "handOff1Allegations",
                        "1",
                        "handOff2Unit",
                        NAN_COUNTY,
                        "handOff2Allegations",
                        "2"));
        String first = number + "-01";
        String second = number + "-02";
        process(first);
        process(second);
        writeOff(first);

        Draw draw = drawnAll();
        report(draw, first, LookBackResult.RELAPSED, "又响了");
        assertThat(petition(number).status()).isEqualTo(PetitionStatus.HANDED_OFF);
        assertThat(book.ticket(draw.id(), new HandOffKey(first)).orElseThrow().outcome())
                .satisfies(found -> assertThat(found.waits()).isTrue());
        writeOff(second);

        assertThat(petition(number).status()).isEqualTo(PetitionStatus.CLASSIFIED);
        assertThat(open("assignHandlers", number)).hasSize(1);
        assertThat(book.waiting(new CaseNumber(number))).isEmpty();
        assertThat(events(number)).containsSubsequence("PetitionClosed", "PetitionReopened");
    }

    @Test
    void tellsUnitsOfTheirOwnResultsAlone() {
        String key = writtenOff();
        Draw draw = drawnAll();
        assertThat(book.resultsOf(List.of(NAN_COUNTY)))
                .extracting(Ticket::handOff)
                .doesNotContain(new HandOffKey(key));

        report(draw, key, LookBackResult.KEPT, "隔音屏完好");

        assertThat(book.resultsOf(List.of(NAN_COUNTY)))
                .extracting(Ticket::handOff)
                .contains(new HandOffKey(key));
        assertThat(book.resultsOf(List.of("unit430902")))
                .extracting(Ticket::handOff)
                .doesNotContain(new HandOffKey(key));
        assertThat(book.resultsOf(List.of())).isEmpty();
    }

    private Draw drawnAll() {
        return draw(everything());
    }

    private DrawPlan everything() {
        return new DrawPlan(clock.today().minusDays(30), clock.today(), DrawMethod.SHARE, 100, true);
    }

    private Draw draw(DrawPlan plan) {
        UUID id = UUID.randomUUID();
        desk.draw(id, plan, "liaisona");
        return book.find(id.toString()).orElseThrow();
    }

    private void report(Draw draw, String key, LookBackResult result, String finding) {
        desk.record(
                draw.id(),
                new HandOffKey(key),
                new LookBackReport(result, clock.today(), "协调联络组两人", finding),
                "liaisona");
    }

    private String writtenOff() {
        String key = handedOff("NOISE");
        writeOff(key);
        return key;
    }

    private void writeOff(String key) {
        complete("unit430921a", "signReceipt", key, Forms.signed());
        complete("unit430921a", "verifyAllegation", key, Forms.substantiated());
        complete("unit430921a", "rectify", key, Forms.rectified());
        complete("liaisona", "reviewResult", key, Forms.reviewed("CLOSED"));
        complete("liaisonb", "reviewDisclosure", key, Forms.published());
        fire("publicityEnded", key);
        complete("liaisona", "acceptRectification", key, Forms.accepted());
    }
}
