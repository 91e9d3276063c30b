package org.ecopetition.disclosure.petitioner;

import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Whom readers of the public pages may ask, as it stands on each result.
 *
 * @param name of the office
 * @param phone by which it is reached; empty for none
 * @param hours in which somebody answers; empty for no word about it
 */
@Validated
@ConfigurationProperties("eco-petition.public-contact")
public record PublicContact(@NotBlank String name, String phone, String hours) {

    public PublicContact(String name, @Nullable String phone, @Nullable String hours) {
        this.name = name;
        this.phone = Objects.requireNonNullElse(phone, "");
        this.hours = Objects.requireNonNullElse(hours, "");
    }
}
