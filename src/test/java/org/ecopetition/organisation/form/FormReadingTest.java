package org.ecopetition.organisation.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Every form is read alike, and what cannot be read stays as it was typed. */
class FormReadingTest {

    private final Desk desk = new Desk();
    private final MockMvc house = MockMvcBuilders.standaloneSetup(desk)
            .setControllerAdvice(new FormReading())
            .build();

    /** A form with one field of each kind. */
    @Form("letter.fault")
    record LetterForm(
            @Size(max = 5, message = "long") String title,
            @Nullable LocalDate from,
            @Nullable LocalDateTime at,
            @Nullable Integer pages,
            @Needed(message = "weekday") @Nullable DayOfWeek weekday,
            boolean urgent,
            List<String> copies,
            @Nullable Map<String, Sender> signatures,
            @Valid @Nullable Sender sender) {

        record Sender(
                @Size(max = 3, message = "name") String name,
                @Nullable Integer age) {}
    }

    /** A record that is no form. */
    record Wanted(@Nullable String text) {}

    @RestController
    static class Desk {

        private @Nullable LetterForm read;
        private @Nullable Wanted wanted;
        private List<String> faults = List.of();
        private @Nullable BindingResult typed;

        LetterForm read() {
            return Objects.requireNonNull(read);
        }

        BindingResult typed() {
            return Objects.requireNonNull(typed);
        }

        @PostMapping("/letters")
        @ResponseStatus(HttpStatus.NO_CONTENT)
        void take(@Valid LetterForm form, BindingResult typed) {
            this.typed = typed;
            if (!typed.hasErrors()) {
                read = form;
            }
            faults = new ArrayList<>();
            for (ObjectError error : typed.getAllErrors()) {
                faults.add(
                        ((FieldError) error).getField() + " " + error.getCodes()[0] + " " + error.getDefaultMessage());
            }
        }

        @PostMapping("/searches")
        @ResponseStatus(HttpStatus.NO_CONTENT)
        void search(Wanted wanted) {
            this.wanted = wanted;
        }
    }

    @Test
    void readsTextsAsAReaderSeesThem() throws Exception {
        send(letter().param("title", "\u3000\u200b函\r\n件 "));

        assertThat(desk.read().title()).isEqualTo("函\n件");
    }

    @Test
    void readsDaysTimesAndNumbersOfAnyWidth() throws Exception {
        send(letter().param("from", " ２０２６-11-25 ")
                .param("at", "2026-11-25 10:30")
                .param("pages", "１２"));

        assertThat(desk.read().from()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(desk.read().at()).isEqualTo(LocalDateTime.of(2026, 11, 25, 10, 30));
        assertThat(desk.read().pages()).isEqualTo(12);
    }

    @Test
    void leavesEmptyWhatIsAbsentOrBlank() throws Exception {
        send(letter().param("from", " ").param("pages", ""));

        assertThat(desk.read())
                .isEqualTo(new LetterForm("", null, null, null, DayOfWeek.MONDAY, false, List.of(), null, null));
    }

    @Test
    void takesTheFirstOfWhatIsSentSeveralTimes() throws Exception {
        send(letter().param("title", "一", "二").param("from", "2026-11-25", "x").param("weekday", "x"));

        assertThat(desk.read().title()).isEqualTo("一");
        assertThat(desk.read().from()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(desk.read().weekday()).isEqualTo(DayOfWeek.MONDAY);
    }

    @ParameterizedTest
    @CsvSource({"一，二,", "一,二", ",", "一，二,三"})
    void readsTextsThatAreSentSeveralTimes(@Nullable String one, @Nullable String two) throws Exception {
        String[] sent = Stream.of(one, two).filter(Objects::nonNull).toArray(String[]::new);

        send(sent.length == 0 ? letter() : letter().param("copies", sent));

        assertThat(desk.read().copies()).containsExactly(sent);
    }

    @Test
    void readsPartsByKey() throws Exception {
        send(letter().param("signatures[D2-1].name", "王").param("signatures[7].name", " 李\u200b"));

        assertThat(desk.read().signatures())
                .isEqualTo(Map.of("D2-1", new LetterForm.Sender("王", null), "7", new LetterForm.Sender("李", null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copies[x]",
                "copies[0]",
                "copies[99999999]",
                "signatures[",
                "signatures[a",
                "signatures[a]]",
                "title[0]",
                "sender[0].name"
            })
    void turnsAwayPartsOfWhatHasNone(String name) throws Exception {
        assertThat(house.perform(letter().param(name, "x"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void passesOverWhatNoFormHas() throws Exception {
        send(letter().param("unknown", "x")
                .param("class.module", "x")
                .param("sender.x", "y")
                .param("a[0].b", "z"));

        assertThat(desk.faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "from, 2026-02-30",
        "from, tomorrow",
        "from, 2026-11-25\u0000x",
        "at, 10:30",
        "pages, many",
        "pages, 99999999999",
        "weekday, Someday",
        "urgent, perhaps"
    })
    void namesTheFieldThatCannotBeReadAndKeepsWhatWasTyped(String field, String typed) throws Exception {
        send(MockMvcRequestBuilders.post("/letters")
                .param("title", "函件")
                .param("pages", "7")
                .param("weekday", "MONDAY")
                .param("sender.name", "王")
                .with(request -> {
                    request.setParameter(field, typed);
                    return request;
                }));

        assertThat(desk.faults).singleElement().asString().startsWith(field + " letter.fault." + field);
        assertThat(desk.typed().getFieldValue(field)).isEqualTo(typed);
        assertThat(desk.typed().getFieldValue("title")).isEqualTo("函件");
        assertThat(desk.typed().getFieldValue("sender.name")).isEqualTo("王");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() throws Exception {
        send(MockMvcRequestBuilders.post("/letters")
                .param("title", "很长的标题")
                .param("from", "x")
                .param("sender.age", "old")
                .param("sender.name", "王小小小"));

        assertThat(desk.faults).extracting(fault -> fault.replaceAll(" .*", "")).contains("from", "sender.age");
    }

    @Test
    void asksAnnotationsWithTheirOwnWords() throws Exception {
        send(MockMvcRequestBuilders.post("/letters").param("title", "太长的标题了"));

        assertThat(desk.faults).containsExactlyInAnyOrder("title Size long", "weekday Needed weekday");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " x "})
    void leavesOtherRecordsAlone(String text) throws Exception {
        send(MockMvcRequestBuilders.post("/searches").param("text", text));

        assertThat(desk.wanted).isEqualTo(new Wanted(text));
    }

    private static MockHttpServletRequestBuilder letter() {
        return MockMvcRequestBuilders.post("/letters").param("weekday", "MONDAY");
    }

    private void send(MockHttpServletRequestBuilder request) throws Exception {
        assertThat(house.perform(request).andReturn().getResponse().getStatus()).isEqualTo(204);
    }
}
