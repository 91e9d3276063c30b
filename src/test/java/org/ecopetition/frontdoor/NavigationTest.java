package org.ecopetition.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecopetition.process.Caller;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The navigation leads to the pages of ours that let the visitor in, and to no other. */
class NavigationTest extends HouseTest {

    @ParameterizedTest
    @ValueSource(strings = {"intakea", "liaisona", "leadera", "auditora", "unit430921a", "admin"})
    void offersWhatLetsTheVisitorIn(String person) {
        Caller visitor = as(person);
        String page = visitor.get("/login").body();

        assertThat(NavigationEntry.ALL)
                .filteredOn(place -> place.section() == null && !place.address().startsWith("/camunda/"))
                .allSatisfy(place -> assertThat(page.contains("href=\"" + place.address() + "\""))
                        .as(place.address())
                        .isEqualTo(visitor.get(place.address()).status() == 200));
    }

    @Test
    void offersAdministratorsWhatIsTheirsOnOnePage() {
        String bar = as("admin").get("/login").body();
        String page = as("admin").get("/admin").body();

        assertThat(NavigationEntry.ALL)
                .filteredOn(place -> place.section() != null)
                .allSatisfy(place -> {
                    assertThat(bar).doesNotContain("href=\"" + place.address() + "\"");
                    assertThat(page).contains("href=\"" + place.address() + "\"");
                })
                .filteredOn(place -> !place.address().startsWith("/camunda/"))
                .allSatisfy(place -> assertThat(as("admin").get(place.address()).status())
                        .as(place.address())
                        .isEqualTo(200));
        assertThat(page).as("each has its words").doesNotContain("??");
        assertThat(as("admin").get("/").body()).doesNotContain("??");
        assertThat(as("admin").get("/organisation/tiles").body()).contains("<a href=\"/admin\" aria-current=\"page\">");
        assertThat(as("admin").get("/briefings/rounds").body()).doesNotContain("<a href=\"/admin\" aria-current");
        assertThat(as("auditora").get("/login").body()).contains("href=\"/camunda/app/cockpit/default/\"");
    }
}
