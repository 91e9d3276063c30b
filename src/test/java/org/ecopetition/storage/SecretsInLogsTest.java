package org.ecopetition.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ecopetition.EcoPetitionApplication;
import org.ecopetition.HouseProcess;
import org.ecopetition.WholeHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** What a house says that does not start for a wrong secret: that it is wrong, and never the secret. */
@WholeHouse
@ExtendWith(OutputCaptureExtension.class)
class SecretsInLogsTest {

    private static final String SECRET = "Geheim-4711-nobody";

    @TempDir
    private Path data;

    @Test
    void keepsAWrongPasswordOfTheDatabaseToItself(CapturedOutput said) throws SQLException {
        try (Connection other =
                DriverManager.getConnection("jdbc:h2:file:" + data.resolve("eco-petition"), "sa", "another")) {
            assertThat(other.isValid(1)).isTrue();
        }

        refuses("--spring.datasource.password=" + SECRET);

        assertThat(said).contains("Wrong user name or password").doesNotContain(SECRET);
    }

    @Test
    void keepsAnUnusableDataKeyToItself(CapturedOutput said) {
        refuses("--eco-petition.data-key.keys=" + SECRET);

        assertThat(said).contains("32 bytes in Base64").doesNotContain(SECRET);
    }

    @Test
    void keepsAnUnusableSecretOfTheGatewayToItself(CapturedOutput said) {
        refuses(
                "--eco-petition.alerts.outgoing.webhook.url=https://gateway.example",
                "--eco-petition.alerts.outgoing.webhook.secret=" + SECRET);

        assertThat(said).contains("32 signs or more").doesNotContain(SECRET);
    }

    @Test
    void saysWhichDataKeyIsMissing(CapturedOutput said) {
        start("--eco-petition.data-key.keys=" + "A".repeat(43) + "=").close();

        refuses("--eco-petition.data-key.keys=" + "B".repeat(42) + "A=");

        assertThat(said).contains("缺少来电人信息的加密密钥", "eco-petition.data-key.lost").doesNotContain("BBBB");
    }

    private void refuses(String... settings) {
        assertThatThrownBy(() -> start(settings).close()).isInstanceOf(Exception.class);
    }

    private ConfigurableApplicationContext start(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.addAll(List.of(
                "--server.port=0",
                "--spring.jmx.enabled=false",
                "--spring.datasource.url=jdbc:h2:file:" + data.resolve("eco-petition"),
                "--camunda.bpm.job-execution.enabled=false",
                // engines of one name would take each other's place among the tests' houses
                "--camunda.bpm.generate-unique-process-engine-name=true",
                "--eco-petition.data-directory=" + data,
                "--eco-petition.administrator.password=" + HouseProcess.PASSWORD));
        return new SpringApplicationBuilder(EcoPetitionApplication.class).run(all.toArray(String[]::new));
    }
}
