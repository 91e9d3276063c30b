package org.ecopetition.process.people;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The first administrator, entered when there is none.
 *
 * @param id user name
 * @param password its password; without one, and without an administrator in the database, the application does not start
 */
@Validated
@ConfigurationProperties("eco-petition.administrator")
record Administrator(
        @DefaultValue("admin") @NotBlank String id,
        @Nullable String password) {

    @Override
    public String toString() {
        return "Administrator[id=" + id + "]";
    }
}
