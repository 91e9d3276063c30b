package org.ecopetition.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.ecopetition.HouseProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a house says that does not start for a wrong secret: that it is wrong, and never the secret. */
class SecretsInLogsTest {

    private static final String SECRET = "Geheim-4711-nobody";

    @TempDir
    private Path data;

    @Test
    void keepsAWrongPasswordOfTheDatabaseToItself() throws IOException, InterruptedException, SQLException {
        try (Connection other =
                DriverManager.getConnection("jdbc:h2:file:" + data.resolve("eco-petition"), "sa", "another")) {
            assertThat(other.isValid(1)).isTrue();
        }

        assertThat(HouseProcess.refusing(data, "--spring.datasource.password=" + SECRET))
                .contains("Wrong user name or password")
                .doesNotContain(SECRET);
    }

    @Test
    void keepsAnUnusableDataKeyToItself() throws IOException, InterruptedException {
        assertThat(HouseProcess.refusing(data, "--eco-petition.data-key.keys=" + SECRET))
                .contains("32 bytes in Base64")
                .doesNotContain(SECRET);
    }

    @Test
    void keepsAnUnusableSecretOfTheGatewayToItself() throws IOException, InterruptedException {
        assertThat(HouseProcess.refusing(
                        data,
                        "--eco-petition.alerts.outgoing.webhook.url=https://gateway.example",
                        "--eco-petition.alerts.outgoing.webhook.secret=" + SECRET))
                .contains("32 signs or more")
                .doesNotContain(SECRET);
    }

    @Test
    void saysWhichDataKeyIsMissing() throws IOException, InterruptedException {
        String url = "--spring.datasource.url=jdbc:h2:file:" + data.resolve("eco-petition");
        String key = "A".repeat(43) + "=";
        try (HouseProcess house = HouseProcess.on(data, url, "--eco-petition.data-key.keys=" + key)) {
            house.kill();
        }

        assertThat(HouseProcess.refusing(data, url, "--eco-petition.data-key.keys=" + "B".repeat(42) + "A="))
                .contains("缺少来电人信息的加密密钥", "eco-petition.data-key.lost")
                .doesNotContain("BBBB");
    }
}
