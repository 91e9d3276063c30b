package org.ecopetition.frontdoor;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.View;

/**
 * A file that a browser keeps instead of showing it, under a name in any script. The sign-on adds to every answer that no other
 * type may be guessed, and that nothing keeps it on the way unless its page says otherwise.
 */
public final class Download {

    public static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    public static final MediaType WORKBOOK =
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    public static final MediaType WORD =
            new MediaType("application", "vnd.openxmlformats-officedocument.wordprocessingml.document");

    private Download() {}

    /**
     * The answer that waits for the content.
     *
     * @param name with its ending, as people read it
     */
    public static ResponseEntity.BodyBuilder of(String name, MediaType type) {
        return ResponseEntity.ok()
                .headers(headers -> headers.setContentDisposition(disposition(name)))
                .contentType(type);
    }

    /** The whole answer as a view, for a handler that may have to show a page instead. */
    public static View view(String name, MediaType type, byte[] content) {
        return (model, request, response) -> {
            response.setContentType(type.toString());
            response.setContentLength(content.length);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION, disposition(name).toString());
            response.getOutputStream().write(content);
        };
    }

    /** A name of plain signs is told as it is, any other in UTF-8 (RFC 6266, RFC 8187). */
    private static ContentDisposition disposition(String name) {
        Charset signs = name.matches("[A-Za-z0-9._-]+") ? StandardCharsets.US_ASCII : StandardCharsets.UTF_8;
        return ContentDisposition.attachment().filename(name, signs).build();
    }
}
