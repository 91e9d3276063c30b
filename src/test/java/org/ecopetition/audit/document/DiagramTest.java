package org.ecopetition.audit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ecopetition.audit.ProcessRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model is drawn as a picture that any viewer opens, with the way of the case in it. */
class DiagramTest {

    private static final ProcessRun.Way WAY = new ProcessRun.Way(
            Set.of("signReceipt", "toSignReceipt"), Set.of("rectify"), Set.of(), Map.of("signReceipt", 3L), false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "processes/handoff/handoff.bpmn",
                "processes/petition/petition.bpmn",
                "processes/briefing/briefing.bpmn"
            })
    void drawsEveryElementOfTheModelsOfTheHouse(String file) throws Exception {
        String model = Files.readString(Path.of(file));

        String svg = Diagram.of(model, WAY).svg();

        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(svg.split("class=\"flow", -1)).hasSameSizeAs(model.split("<bpmndi:BPMNEdge", -1));
        assertThat(svg.split("class=\"(shape|scope)|<circle", -1).length)
                .isGreaterThanOrEqualTo(model.split("<bpmndi:BPMNShape", -1).length);
    }

    @Test
    void colorsTheWayAndCountsLoops() throws IOException {
        String svg = Diagram.of(Files.readString(Path.of("processes/handoff/handoff.bpmn")), WAY)
                .svg();

        assertThat(svg).contains("签收交办件", "shape passed", "flow passed", "shape waiting", ">×3</text>");
    }

    @Test
    void readsNoEntities() {
        assertThatThrownBy(() -> Diagram.of("<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><d>&x;</d>", WAY)
                        .svg())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesNamesAsText() {
        String svg = Diagram.of("""
                <d xmlns:di="u" xmlns:dc="v"><userTask id="t" name="&lt;script&gt;"/><di:BPMNShape bpmnElement="t"><dc:Bounds x="0" y="0" width="100" height="80"/></di:BPMNShape></d>
                """, WAY).svg();

        assertThat(svg).contains("&lt;script").doesNotContain("<script");
    }
}
