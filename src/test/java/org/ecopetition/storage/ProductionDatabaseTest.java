package org.ecopetition.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** On which database a house starts whose profile says that it is in earnest. */
class ProductionDatabaseTest {

    private final ApplicationContextRunner house =
            new ApplicationContextRunner().withUserConfiguration(ProductionDatabase.class);

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:./data/eco-petition", "jdbc:h2:mem:x", ""})
    void refusesTheEmbeddedOneInProduction(String url) {
        house.withPropertyValues("spring.profiles.active=production", "spring.datasource.url=" + url)
                .run(start -> assertThat(start).getFailure().isInstanceOf(EmbeddedDatabaseRefused.class));
    }

    @Test
    void takesPostgresInProduction() {
        house.withPropertyValues(
                        "spring.profiles.active=postgresql,production",
                        "spring.datasource.url=jdbc:postgresql://db/house")
                .run(start -> assertThat(start).hasNotFailed());
    }

    @Test
    void takesTheEmbeddedOneElsewhere() {
        house.withPropertyValues("spring.datasource.url=jdbc:h2:file:./data/eco-petition")
                .run(start -> assertThat(start).hasNotFailed());
    }
}
