package org.ecopetition.process.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One operation of the engine's REST API, as its own published description lists them.
 *
 * @param method GET, POST, PUT or DELETE
 * @param path below the API's root, with places such as {@code {id}}
 */
record EngineDoor(String method, String path) {

    private static final String DESCRIPTION = "/openapi.json";

    static List<EngineDoor> all() {
        try (InputStream description = EngineDoor.class.getResourceAsStream(DESCRIPTION)) {
            List<EngineDoor> doors = new ArrayList<>();
            JsonNode paths = new ObjectMapper().readTree(description).path("paths");
            for (Map.Entry<String, JsonNode> path : paths.properties()) {
                for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                    doors.add(new EngineDoor(operation.getKey().toUpperCase(Locale.ROOT), path.getKey()));
                }
            }
            return doors.stream().filter(door -> !door.method.equals("OPTIONS")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean reads() {
        return method.equals("GET") || isQuery();
    }

    /** A query whose conditions travel in a body: it reads too. */
    boolean isQuery() {
        return method.equals("POST")
                && path.matches("(/history)?/(execution|external-task|group|activity-instance|detail|external-task-log"
                        + "|job-log|process-instance|task|variable-instance|job|job-definition)(/count)?");
    }

    boolean isAboutOneThing() {
        return path.contains("{");
    }

    /** The path with what stands for its places: the longest known beginning of the path decides about {@code {id}}. */
    String about(Map<String, String> ids) {
        String filled = path;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            if (id.getKey().startsWith("/") && path.startsWith(id.getKey() + "/{")) {
                filled = filled.replaceFirst("\\{id}", id.getValue());
            }
        }
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled.replaceAll("\\{[^}]+}", "none");
    }
}
