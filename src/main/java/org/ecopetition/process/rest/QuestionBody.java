package org.ecopetition.process.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.ecopetition.process.guard.QueryExpressions;

/** The body of a question to the engine, looked at before the engine reads it, with the parser the engine reads it by. */
final class QuestionBody {

    static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int DEEPEST = 40;
    private static final JsonFactory JSON = new JsonFactory();

    private QuestionBody() {}

    /**
     * Refuses what is too large, too deep or hides an expression; what is no JSON the engine refuses itself.
     *
     * @param storedList whether a list of tasks is stored, which may name the listed expressions; they are checked when
     *     it is kept
     */
    static void require(byte[] body, boolean storedList) throws IOException {
        if (body.length > MOST_BYTES) {
            throw new RefusedQuestion("request.too-large", MOST_BYTES / 1024 / 1024);
        }
        try (JsonParser parser = JSON.createParser(body)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth > DEEPEST) {
                    throw new RefusedQuestion("request.too-deep", DEEPEST);
                }
                if (!storedList && namesExpression(parser, token)) {
                    throw new RefusedQuestion("query.no-expressions");
                }
            }
        } catch (JsonProcessingException noJson) {
            return; // what came before was looked at, and the engine reads no further either
        }
    }

    private static boolean namesExpression(JsonParser parser, JsonToken token) throws IOException {
        return token == JsonToken.FIELD_NAME && QueryExpressions.isExpression(parser.currentName());
    }
}
