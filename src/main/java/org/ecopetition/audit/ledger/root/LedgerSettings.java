package org.ecopetition.audit.ledger.root;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where what vouches for the ledger is kept.
 *
 * @param key file of the key that signs, outside the database
 * @param heads folder in which the ends of the chains are noted every minute, best on another machine
 * @param follows id of the key before, where the key was changed on purpose; else empty
 */
@Validated
@ConfigurationProperties("eco-petition.ledger")
record LedgerSettings(
        Path key, Path heads, @DefaultValue("") String follows) {}
