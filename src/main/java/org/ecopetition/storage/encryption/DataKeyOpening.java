package org.ecopetition.storage.encryption;

import java.util.Arrays;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Before the house opens: the keys are there that it needs. */
@Component
class DataKeyOpening {

    private static final Logger log = LoggerFactory.getLogger(DataKeyOpening.class);

    /** @throws DataKeyMissing when rows stand under a key that is not here, or the profile production has none */
    DataKeyOpening(
            DataKeys keys,
            KeysInUse inUse,
            DataSourceProperties database,
            Environment environment,
            FlywayMigrationInitializer afterMigration) {
        Set<String> missing = inUse.missing();
        if (!missing.isEmpty()) {
            throw new DataKeyMissing(
                    "The data key is missing with which callers are encrypted (缺少来电人信息的加密密钥): " + missing + ".",
                    "Bring it back to " + keys.file() + " or eco-petition.data-key.keys. If it is lost for good, see"
                            + " docs/operation.md (eco-petition.data-key.lost).");
        }
        if (keys.present().isEmpty() && database.determineUrl().startsWith("jdbc:h2:")) {
            log.info("a data key is made in {}", keys.file());
            keys.makeFirst();
        }
        if (keys.present().isEmpty()
                && Arrays.asList(environment.getActiveProfiles()).contains("production")) {
            throw new DataKeyMissing(
                    "The profile production needs a data key (生产环境必须配置加密密钥).",
                    "Put 32 random bytes in Base64 (openssl rand -base64 32) into " + keys.file()
                            + " (mode 600) or ECO_PETITION_DATA_KEY_KEYS, the same at every node, and keep a copy.");
        }
        if (keys.present().isEmpty()) {
            log.warn("no eco-petition.data-key is set: callers and contacts of objectors stand unencrypted");
        }
        inUse.enterPresent();
    }
}
