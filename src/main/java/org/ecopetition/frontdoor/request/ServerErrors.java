package org.ecopetition.frontdoor.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.context.MessageSource;

/** What is told where a request is too broken to reach any page of ours: our words in place of the server's. */
class ServerErrors extends ErrorReportValve {

    private final MessageSource words;

    ServerErrors(MessageSource words) {
        this.words = words;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String key = "error." + (status == 404 || status == 413 ? status : status < 500 ? 400 : 500);
        String title = word(key + ".title");
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            Writer page = response.getReporter();
            if (page != null) {
                page.write("<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>" + title
                        + "</title><h1>" + title + "</h1><p>" + word(key + ".detail") + "</p></html>");
                response.finishResponse();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String word(String key) {
        return words.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
