package org.ecopetition.frontdoor;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ecopetition.storage.StorageRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away what would be written while the disk of the embedded database is nearly full, before anything is lost. */
class FullDiskFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(FullDiskFilter.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final StorageRoom room;
    private final MessageSource messages;
    private final ObjectMapper json;

    FullDiskFilter(StorageRoom room, MessageSource messages, ObjectMapper json) {
        this.room = room;
        this.messages = messages;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod())
                || "/login".equals(request.getRequestURI())
                || room.isLeftForDatabase()) {
            chain.doFilter(request, response);
            return;
        }
        LOG.error("{} is turned away: too little room on the disk of the database", request.getMethod());
        int status = HttpStatus.INSUFFICIENT_STORAGE.value();
        if (!isForEngine(request)) {
            response.sendError(status);
            return;
        }
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(
                response.getWriter(),
                Map.of("type", "NoRoom", "message", messages.getMessage("error.507.detail", null, Locale.CHINESE)));
    }

    private static boolean isForEngine(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/engine-rest")
                || request.getRequestURI().startsWith("/camunda/api");
    }
}
