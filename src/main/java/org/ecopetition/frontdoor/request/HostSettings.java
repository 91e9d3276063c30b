package org.ecopetition.frontdoor.request;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Under which names people reach us.
 *
 * @param hosts without scheme and port, such as {@code xinfang.example.gov.cn}; none where any name is answered
 */
@Validated
@ConfigurationProperties("eco-petition.web")
record HostSettings(@DefaultValue List<String> hosts) {

    HostSettings {
        hosts = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .toList();
    }
}
