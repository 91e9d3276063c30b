package org.ecopetition.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

/** How a file is named to whoever keeps it. */
class DownloadTest {

    @Test
    void tellsAPlainNameAsItIs() {
        assertThat(named("disclosures.csv")).isEqualTo("attachment; filename=\"disclosures.csv\"");
    }

    @Test
    void tellsAChineseNameInUtf8() {
        assertThat(named("交办件 1.docx"))
                .startsWith("attachment;")
                .endsWith("filename*=UTF-8''%E4%BA%A4%E5%8A%9E%E4%BB%B6%201.docx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"; x=\"b.csv", "a\r\nSet-Cookie: x=1", "a\\.csv", "a;b.csv", "a\0b.csv"})
    void letsNoNameEndTheHeader(String name) {
        assertThat(named(name))
                .doesNotContain("\r", "\n", "\0")
                .matches("attachment; filename=\"[^\"]*\"; filename\\*=UTF-8''[A-Za-z0-9%!#$&+.^_`|~-]+");
    }

    @Test
    void tellsItsType() {
        HttpHeaders headers = Download.of("a.csv", Download.CSV).build().getHeaders();

        assertThat(headers.getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo("text/csv;charset=UTF-8");
    }

    private static String named(String name) {
        return String.valueOf(
                Download.of(name, Download.WORD).build().getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION));
    }
}
