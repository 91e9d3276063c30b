package org.ecopetition.briefing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.ZoneId;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Whoever makes a briefing again from the same content and template gets the same file, whenever and wherever that is. */
@SpringJUnitConfig(classes = PaperWorkshop.class, initializers = ConfigDataApplicationContextInitializer.class)
class SamePaperTest {

    @Autowired
    private BriefingDocuments documents;

    @Test
    void makesTheSameWordFileAgain() throws Exception {
        byte[] template = documents.template();
        byte[] once = documents.word(SourceBriefing.withEverything(), template);

        assertThat(later(() -> documents.word(SourceBriefing.withEverything(), template)))
                .isEqualTo(once);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(once))) {
            assertThat(parts.getNextEntry().getName()).isEqualTo("[Content_Types].xml");
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                assertThat(part.getTimeLocal().getYear()).isEqualTo(1980);
            }
        }
    }

    @Test
    void makesTheSamePdfAgain() throws Exception {
        byte[] once = documents.pdf(SourceBriefing.withEverything());

        assertThat(later(() -> documents.pdf(SourceBriefing.withEverything()))).isEqualTo(once);
    }

    @Test
    void datesThePdfByThePaper() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(documents.pdf(SourceBriefing.paper()))) {
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .hasToString("2023-06-30T16:00:00Z");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(SourceBriefing.TITLE + " 第3期");
            assertThat(new String(documents.pdf(SourceBriefing.paper()), StandardCharsets.ISO_8859_1))
                    .doesNotContain("CreateDate>" + Year.now(ZoneId.systemDefault()));
        }
    }

    /** More than a second later, by another machine's time zone. */
    private static byte[] later(Callable<byte[]> made) throws Exception {
        TimeZone here = TimeZone.getDefault();
        Thread.sleep(2100);
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try {
            return made.call();
        } finally {
            TimeZone.setDefault(here);
        }
    }
}
