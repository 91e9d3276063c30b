package org.ecopetition.frontdoor.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Where people outside reach a page, as it is printed. */
class PublicAddressTest {

    private static final String PAGE = "/public/petitions";

    @ParameterizedTest
    @ValueSource(strings = {"https://xinfang.example.gov.cn", "https://xinfang.example.gov.cn/"})
    void isTheOneThatIsSet(String set) {
        PublicAddress address = new PublicAddress(new HostSettings(URI.create(set), List.of()));

        assertThat(address.isKnown()).isTrue();
        assertThat(address.of(PAGE, asked("10.0.0.7"))).isEqualTo("https://xinfang.example.gov.cn/public/petitions");
    }

    @Test
    void isOtherwiseTheOwnNameByWhichTheRequestCame() {
        PublicAddress address = new PublicAddress(new HostSettings(URI.create(""), List.of("xinfang.example.gov.cn")));

        assertThat(address.isKnown()).isTrue();
        assertThat(address.of(PAGE, asked("xinfang.example.gov.cn")))
                .isEqualTo("https://xinfang.example.gov.cn/public/petitions");
    }

    @Test
    void leadsNowhereOutsideWhileNobodySaidIt() {
        assertThat(new PublicAddress(new HostSettings(null, List.of())).isKnown())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xinfang.example.gov.cn",
                "javascript:alert(1)",
                "ftp://xinfang.example.gov.cn",
                "https://a:b@xinfang.example.gov.cn",
                "https://xinfang.example.gov.cn/?number=1",
                "https:///public"
            })
    void mustBeWhole(String set) {
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            assertThat(validation.getValidator().validate(new HostSettings(URI.create(set), List.of())))
                    .hasSize(1);
        }
    }

    private static MockHttpServletRequest asked(String host) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/intake/D2YY202306290001/receipt");
        request.setScheme("https");
        request.setServerPort(443);
        request.setServerName(host);
        return request;
    }
}
