package org.ecopetition.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecopetition.process.Caller;
import org.ecopetition.process.HouseTest;
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
                .filteredOn(place -> !place.address().startsWith("/camunda/"))
                .allSatisfy(place -> assertThat(page.contains("href=\"" + place.address() + "\""))
                        .as(place.address())
                        .isEqualTo(visitor.get(place.address()).status() == 200));
    }
}
