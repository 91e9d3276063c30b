package org.ecopetition.process.deployment.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;

/** Files as models; what cannot be read holds nothing. */
final class ReadModels {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReadModels() {}

    static DmnModelInstance tables(byte[] content) {
        try {
            return content.length == 0
                    ? Dmn.createEmptyModel()
                    : Dmn.readModelFromStream(new ByteArrayInputStream(content));
        } catch (ModelException unreadable) {
            return Dmn.createEmptyModel();
        }
    }

    static JsonNode form(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (IOException unreadable) {
            return MissingNode.getInstance();
        }
    }
}
