package org.ecopetition.organisation.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.ecopetition.organisation.form.Form;
import org.ecopetition.organisation.form.Needed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The holidays of a year as the page sends them.
 *
 * @param list a list, an iCalendar file or the wording of a notice
 * @param file the same as a file, which counts instead where there is one
 * @param confirmed whether it was looked at and is to be stored
 */
@Form("calendar.fault")
record CalendarForm(
        @Needed(message = "{calendar.fault.year-range}") @Nullable
        Integer year,

        String source,
        String list,
        @Nullable MultipartFile file,
        boolean confirmed) {

    /** More is no list of holidays. */
    private static final int LARGEST = 80_000;

    CalendarForm {
        source = Objects.requireNonNullElse(source, "");
        list = Objects.requireNonNullElse(list, "");
    }

    /** What was given, in UTF-8 or GB18030 where it is a file. */
    String given() throws IOException {
        if (file == null || file.isEmpty()) {
            return list;
        }
        if (file.getSize() > LARGEST) {
            return "\0";
        }
        byte[] bytes = file.getBytes();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    /** The same with what a file held as its list, so that it can be shown and confirmed. */
    CalendarForm of(String given) {
        return new CalendarForm(year, source, given, null, confirmed);
    }
}
