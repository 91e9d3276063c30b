package org.ecopetition.frontdoor.draft;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Reads what is sent as a draft, and no more of it than one may be long. */
@Component
class DraftContents {

    private final ObjectMapper json;
    private final int largest;

    DraftContents(ObjectMapper json, DraftSettings settings) {
        this.json = json;
        this.largest = Math.toIntExact(settings.largest().toBytes());
    }

    /**
     * The JSON object that was sent.
     *
     * @throws ResponseStatusException 413 when it is too large, 400 when it is no object or no database keeps its signs
     */
    String read(HttpServletRequest request) throws IOException {
        byte[] sent = request.getInputStream().readNBytes(largest + 1);
        if (sent.length > largest) {
            throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        String content = objectIn(sent).toString();
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(content)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return content;
    }

    private JsonNode objectIn(byte[] sent) throws IOException {
        try {
            JsonNode found = json.readTree(sent);
            if (found.isObject()) {
                return found;
            }
        } catch (JacksonException unreadable) {
            // told like what is no object
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
