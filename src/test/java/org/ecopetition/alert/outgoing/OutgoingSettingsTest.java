package org.ecopetition.alert.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** What an administrator may set about messages that leave the house, and what keeps the house from starting. */
class OutgoingSettingsTest {

    private static final String ALL = "eco-petition.alerts.outgoing.";

    private final ApplicationContextRunner house = new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void sendsNothingUnlessSomebodySaysSo() {
        house.withPropertyValues(ALL + "mail.from=", ALL + "webhook.url=").run(started -> {
            OutgoingSettings settings = started.getBean(OutgoingSettings.class);
            assertThat(settings.mail().isOn()).isFalse();
            assertThat(settings.webhook().isOn()).isFalse();
            assertThat(settings.digestAt()).isEqualTo(LocalTime.of(8, 0));
        });
    }

    @Test
    void doublesThePauseUpToSixHours() {
        house.run(started -> {
            OutgoingSettings.Retry retry =
                    started.getBean(OutgoingSettings.class).retry();
            assertThat(retry.after(1)).isEqualTo(Duration.ofMinutes(1));
            assertThat(retry.after(4)).isEqualTo(Duration.ofMinutes(8));
            assertThat(retry.after(20)).isEqualTo(Duration.ofHours(6));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "webhook.url=https://gateway.example.gov.cn, webhook.secret",
        "webhook.url=ftp://gateway.example.gov.cn, webhook.url",
        "webhook.url=gateway, webhook.url",
        "digest-at=25:00, digest-at",
        "retry.most=0, most",
        "retry.most=21, most"
    })
    void refusesToStartWithWhatCannotBe(String setting, String named) {
        house.withPropertyValues(ALL + setting)
                .run(started -> assertThat(started)
                        .getFailure()
                        .rootCause()
                        .satisfiesAnyOf(
                                cause -> assertThat(cause).hasMessageContaining(named),
                                cause -> assertThat(started.getStartupFailure()).hasStackTraceContaining(named)));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(OutgoingSettings.class)
    static class Settings {}
}
