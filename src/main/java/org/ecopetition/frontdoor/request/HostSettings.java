package org.ecopetition.frontdoor.request;

import jakarta.validation.constraints.AssertTrue;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Under which names people reach us.
 *
 * @param publicAddress where the public reaches the public pages, such as {@code https://xinfang.example.gov.cn}; what is printed
 *     for people names it
 * @param hosts without scheme and port, such as {@code xinfang.example.gov.cn}; none where any name is answered
 */
@Validated
@ConfigurationProperties("eco-petition.web")
record HostSettings(
        @Nullable URI publicAddress, @DefaultValue List<String> hosts) {

    HostSettings {
        hosts = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .toList();
        publicAddress = publicAddress == null || publicAddress.toString().isBlank() ? null : publicAddress;
    }

    @AssertTrue(
            message =
                    "is the scheme (http or https) and the host of the public pages, such as https://xinfang.example.gov.cn")
    boolean isPublicAddressWhole() {
        return publicAddress == null
                || (Set.of("http", "https").contains(String.valueOf(publicAddress.getScheme()))
                        && publicAddress.getHost() != null
                        && publicAddress.getRawQuery() == null
                        && publicAddress.getRawFragment() == null
                        && publicAddress.getRawUserInfo() == null);
    }
}
