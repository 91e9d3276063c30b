package org.ecopetition.frontdoor.provider;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.ecopetition.organisation.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The provider that may sign people in.
 *
 * @param enabled whether there is one
 * @param issuer its address as it names itself, HTTPS unless it is on this machine
 * @param client what we are called there
 * @param scopes what we ask to read
 * @param claims where it says who somebody is
 * @param groups which of its groups are which of ours; other groups give nobody anything
 * @param checkedEvery how often it is asked whether the person of a session is still there
 * @param toleratedOutage a session outlives the last answer so long while the provider cannot be reached
 * @param timeout of one question to it
 */
@Validated
@ConfigurationProperties("eco-petition.provider")
public record ProviderSettings(
        boolean enabled,
        @DefaultValue("") String issuer,
        @DefaultValue @Valid Client client,
        @DefaultValue({"openid", "profile"}) Set<String> scopes,
        @DefaultValue Claims claims,
        @DefaultValue List<@Valid Mapped> groups,
        @DefaultValue("45s") @NotNull Duration checkedEvery,
        @DefaultValue("15m") @NotNull Duration toleratedOutage,
        @DefaultValue("3s") @NotNull Duration timeout) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    @AssertTrue(message = "eco-petition.provider needs issuer (https), client.id, client.secret and groups")
    boolean isWhole() {
        return !enabled
                || (isSafe(issuer)
                        && !client.id().isBlank()
                        && !client.secretInForce().isBlank()
                        && !groups.isEmpty()
                        && scopes.contains("openid"));
    }

    private static boolean isSafe(String address) {
        try {
            URI uri = URI.create(address);
            return "https".equals(uri.getScheme())
                    || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(String.valueOf(uri.getHost())));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** Scheme and host of the issuer, to which a browser may be sent. */
    String origin() {
        URI uri = URI.create(issuer);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /**
     * What we are called at the provider.
     *
     * @param secret by which it knows us
     * @param secretFile a file that holds it instead
     */
    public record Client(
            @DefaultValue("") String id,
            @DefaultValue("") String secret,
            @Nullable Path secretFile) {

        String secretInForce() {
            if (secretFile == null || secretFile.toString().isEmpty()) {
                return secret;
            }
            try {
                return Files.readString(secretFile).strip();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(
                        "eco-petition.provider.client.secret-file cannot be read: " + secretFile, unreadable);
            }
        }

        @Override
        public String toString() {
            return "Client[id=" + id + "]";
        }
    }

    /**
     * Claims of the ID token or of the user info.
     *
     * @param id holds the user name, letters and digits
     * @param name holds the name people say
     * @param groups holds a list of groups, or one; a point leads into a claim within a claim
     */
    public record Claims(
            @DefaultValue("preferred_username") String id,
            @DefaultValue("name") String name,
            @DefaultValue("groups") String groups) {}

    /**
     * A group of the provider and ours.
     *
     * @param value as it stands in the claim; a {@code *} in it stands for letters and digits
     * @param group ours; for units {@code unit*}, with what the {@code *} stood for
     */
    public record Mapped(
            @DefaultValue("") String value,
            @DefaultValue("") String group) {

        private static final Pattern OF_UNITS = Pattern.compile("unit(\\*|[a-zA-Z0-9]+)");

        @AssertTrue(
                message =
                        "eco-petition.provider.groups maps a value to intake, liaison, leader, auditor, camunda-admin or"
                                + " unit<code>; unit* where the value holds one *")
        boolean isKnown() {
            boolean isOpen = value.indexOf('*') >= 0;
            return !value.isBlank()
                    && value.indexOf('*') == value.lastIndexOf('*')
                    && isOpen == group.equals("unit*")
                    && (Role.of(group).isPresent() || OF_UNITS.matcher(group).matches());
        }

        /** Our group for one of the provider's; empty for another. */
        String of(String claimed) {
            if (!value.contains("*")) {
                return value.equals(claimed) ? group : "";
            }
            int star = value.indexOf('*');
            String end = value.substring(star + 1);
            boolean fits = claimed.length() > value.length() - 1
                    && claimed.startsWith(value.substring(0, star))
                    && claimed.endsWith(end);
            String rest = fits ? claimed.substring(star, claimed.length() - end.length()) : "";
            return rest.chars().allMatch(ProviderSettings::isPlain) && !rest.isEmpty()
                    ? Objects.requireNonNull(group).replace("*", rest)
                    : "";
        }
    }

    private static boolean isPlain(int sign) {
        return sign < 128 && Character.isLetterOrDigit(sign);
    }
}
