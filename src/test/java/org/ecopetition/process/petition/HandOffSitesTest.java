package org.ecopetition.process.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.form;
import static org.ecopetition.process.Forms.published;
import static org.ecopetition.process.Forms.reassignedTo;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.returned;
import static org.ecopetition.process.Forms.reviewed;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.substantiated;
import static org.ecopetition.process.Forms.with;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopetition.disclosure.table.PublicFigures;
import org.ecopetition.disclosure.table.PublicFigures.Line;
import org.ecopetition.disclosure.table.PublicRegister;
import org.ecopetition.disclosure.table.PublicRegister.Search;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.order.HandOffOrders;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each hand-off of a petition lies in a region of its own, which its public row names and the figures count. */
class HandOffSitesTest extends ProcessTest {

    private static final String ZIYANG = "unit430902";

    private static final Map<String, Object> SPLIT = form(
            "handOff1Unit", NAN_COUNTY, "handOff1Allegations", "1", "handOff2Unit", ZIYANG, "handOff2Allegations", "2");

    @Autowired
    private PublicRegister publicRegister;

    @Autowired
    private PublicFigures figures;

    @Autowired
    private HandOffOrders orders;

    @Test
    void publishesAndCountsEachHandOffInItsOwnCounty() {
        String number = split(with(SPLIT, "batchNumber", 7501));
        publish(number + "-01", "unit430921a");
        publish(number + "-02", "unit430902a");

        assertThat(publicRegister.of(new CaseNumber(number)))
                .extracting(row -> row.handling().regionName())
                .containsExactly("南县", "资阳区");
        assertThat(figures.of(batch(7501, number)).regions())
                .extracting(Line::about)
                .containsExactlyInAnyOrder("南县", "资阳区");
        assertThat(figures.of(new Search("资阳区", null, null, null, null, 7501, number))
                        .rows())
                .isEqualTo(1);
    }

    @Test
    void countsDepartmentsBesideCounties() {
        String number = split(with(SPLIT, "handOff2Unit", "unitShengtai", "batchNumber", 7502));
        publish(number + "-01", "unit430921a");
        publish(number + "-02", "unitShengtaia");

        assertThat(figures.of(batch(7502, number)).units())
                .extracting(Line::about)
                .containsExactlyInAnyOrder("南县", "市生态环境局");
        assertThat(figures.of(batch(7502, number)).regions())
                .extracting(Line::about)
                .containsExactly("南县");
    }

    @Test
    void keepsThePlaceOfThePetitionInItsOwnRegionOnly() {
        String number = split(SPLIT);

        assertThat(site(number + "-01")).containsExactly("430921", "明山头镇");
        assertThat(site(number + "-02")).containsExactly("430902", "");
        assertThat(orders.of(new HandOffKey(number + "-02")).region()).isEqualTo("资阳区");
    }

    @Test
    void takesTheRegionAndPlaceThatAreGiven() {
        String number = split(
                with(SPLIT, "handOff2Unit", "unitShengtai", "handOff2Region", "430981", "handOff2Place", "草尾镇码头"));

        assertThat(site(number + "-02")).containsExactly("430981", "草尾镇码头");
    }

    @Test
    void refusesARegionThatDoesNotExist() {
        String number = called();
        complete("liaisona", "classifyPetition", number, environmental("NOISE", "WATER"));

        assertThat(refusal("liaisona", "assignHandlers", number, with(SPLIT, "handOff2Region", "999999")))
                .contains("handoff.unknown-region");
    }

    @Test
    void followsTheCountyThatTakesOver() {
        String number = split(SPLIT);
        complete("unit430921a", "signReceipt", number + "-01", returned());
        complete("liaisona", "ruleOnReturn", number + "-01", reassignedTo("unit430981"));

        assertThat(site(number + "-01").get(0)).isEqualTo("430981");
    }

    @Test
    void staysWhereItLiesWhenADepartmentTakesOver() {
        String number = split(SPLIT);
        complete("unit430902a", "signReceipt", number + "-02", returned());
        complete("liaisona", "ruleOnReturn", number + "-02", reassignedTo("unitShuili"));

        assertThat(site(number + "-02").get(0)).isEqualTo("430902");
    }

    private List<String> site(String key) {
        HandOff handOff = handOffs.find(new HandOffKey(key));
        return List.of(
                Objects.requireNonNullElse(handOff.matter().regionCode(), ""),
                Objects.requireNonNullElse(handOff.matter().place(), ""));
    }

    /** With the number, for sums without words are kept a minute and the clock of the tests stands still. */
    private static Search batch(int batch, String number) {
        return new Search(null, null, null, null, null, batch, number);
    }

    private String split(Map<String, Object> form) {
        String number = called();
        complete("liaisona", "classifyPetition", number, environmental("NOISE", "WATER"));
        complete("liaisona", "assignHandlers", number, form);
        return number;
    }

    private void publish(String handOff, String officer) {
        complete(officer, "signReceipt", handOff, signed());
        complete(officer, "verifyAllegation", handOff, substantiated());
        complete(officer, "rectify", handOff, rectified());
        complete("liaisona", "reviewResult", handOff, reviewed("CLOSED"));
        complete("liaisonb", "reviewDisclosure", handOff, published());
    }
}
