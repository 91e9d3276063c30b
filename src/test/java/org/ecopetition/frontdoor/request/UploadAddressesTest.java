package org.ecopetition.frontdoor.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecopetition.process.HouseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/** Files come in where a page takes one, as a parameter of its own or in its form, and nowhere else. */
class UploadAddressesTest extends HouseTest {

    @Autowired
    private UploadAddresses addresses;

    @ParameterizedTest
    @CsvSource({
        "/api/petitions/import, true",
        "/cases/D2YY202306290001/evidence, true",
        "/cases/D2YY202306290001/enforcement, true",
        "/cases/D2YY202306290001/actions/copy, false",
        "/public/disclosures/D2YY202306290001/objections, false",
        "/intake, false"
    })
    void areThoseOfPagesThatTakeFiles(String address, boolean takesFiles) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", address);
        request.setServletPath(address);

        assertThat(addresses.contain(request)).isEqualTo(takesFiles);
    }
}
