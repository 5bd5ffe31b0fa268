package org.palier.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The rules that every process file keeps, read from the files as any BPMN tool would. */
class ProcessModelTests {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String ENGINE = "http://flowable.org/bpmn";
    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "userTask",
            "serviceTask",
            "callActivity",
            "exclusiveGateway",
            "boundaryEvent",
            "intermediateThrowEvent",
            "intermediateCatchEvent");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void thereAreFour() throws IOException {
        assertThat(files().stream().map(file -> file.getFileName().toString()))
                .containsExactly(
                        "board-validation.bpmn20.xml",
                        "criterion-review.bpmn20.xml",
                        "document-intake.bpmn20.xml",
                        "dossier.bpmn20.xml");
    }

    @ParameterizedTest
    @MethodSource("files")
    void aProcessIsNamedAsItsFile(Path file) throws Exception {
        Element process = only(file, "process");
        assertThat(file.getFileName()).hasToString(process.getAttribute("id") + ".bpmn20.xml");
        assertThat(process.getAttribute("id")).matches("[a-z]+(-[a-z]+)*");
        assertThat(process.getAttribute("name")).isNotBlank();
        assertThat(process.getAttribute("isExecutable")).isEqualTo("true");
    }

    @ParameterizedTest
    @MethodSource("files")
    void holdsNoScriptAndNothingThatTheRulesDoNotKnow(Path file) throws Exception {
        assertThat(all(file, "scriptTask")).isEmpty();
        for (Element node : children(only(file, "process"))) {
            assertThat(node.getLocalName())
                    .satisfiesAnyOf(
                            kind -> assertThat(NODES).contains(kind),
                            kind -> assertThat(kind).isIn("sequenceFlow", "documentation"));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyGatewayHasADefaultAndAConditionOnEveryOtherWay(Path file) throws Exception {
        for (Element gateway : all(file, "exclusiveGateway")) {
            String usual = gateway.getAttribute("default");
            assertThat(usual).as(gateway.getAttribute("id")).isNotBlank();
            for (Element flow : all(file, "sequenceFlow")) {
                if (flow.getAttribute("sourceRef").equals(gateway.getAttribute("id"))) {
                    boolean conditional =
                            !within(flow, BPMN, "conditionExpression").isEmpty();
                    assertThat(conditional)
                            .as(flow.getAttribute("id"))
                            .isNotEqualTo(flow.getAttribute("id").equals(usual));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyUserTaskHasADueDateAGroupAndTwoReminders(Path file) throws Exception {
        for (Element task : all(file, "userTask")) {
            String id = task.getAttribute("id");
            assertThat(task.getAttributeNS(ENGINE, "dueDate")).as(id).contains("dueDates.");
            assertThat(task.getAttributeNS(ENGINE, "candidateGroups")).as(id).isNotBlank();
            List<Element> reminders = all(file, "boundaryEvent").stream()
                    .filter(event -> event.getAttribute("attachedToRef").equals(id))
                    .toList();
            assertThat(reminders).as(id).hasSize(2).allSatisfy(event -> {
                assertThat(event.getAttribute("cancelActivity")).isEqualTo("false");
                assertThat(within(event, BPMN, "timerEventDefinition")).hasSize(1);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyServiceTaskRunsAsAJobThatIsTriedAgain(Path file) throws Exception {
        for (Element task : all(file, "serviceTask")) {
            String id = task.getAttribute("id");
            boolean job = task.getAttributeNS(ENGINE, "async").equals("true")
                    || task.getAttributeNS(ENGINE, "type").equals("external-worker");
            assertThat(job).as(id).isTrue();
            assertThat(task.getAttributeNS(ENGINE, "class")).as(id).isEmpty();
            assertThat(within(task, ENGINE, "failedJobRetryTimeCycle"))
                    .as(id)
                    .singleElement()
                    .satisfies(cycle -> assertThat(cycle.getTextContent()).isEqualTo("R20/PT1M"));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyNodeSaysWhatComesInAndGoesOut(Path file) throws Exception {
        for (Element flow : all(file, "sequenceFlow")) {
            String id = flow.getAttribute("id");
            assertThat(texts(byId(file, flow.getAttribute("sourceRef")), "outgoing"))
                    .contains(id);
            assertThat(texts(byId(file, flow.getAttribute("targetRef")), "incoming"))
                    .contains(id);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everythingIsDrawnOnce(Path file) throws Exception {
        List<String> drawn = new ArrayList<>();
        Element plane =
                (Element) parse(file).getElementsByTagNameNS(DI, "BPMNPlane").item(0);
        for (Element shape : children(plane)) {
            drawn.add(shape.getAttribute("bpmnElement"));
        }
        Set<String> elements = new HashSet<>();
        for (Element node : children(only(file, "process"))) {
            if (!node.getLocalName().equals("documentation")) {
                elements.add(node.getAttribute("id"));
            }
        }
        assertThat(drawn).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(elements);
    }

    private static Element only(Path file, String kind) throws Exception {
        List<Element> found = all(file, kind);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Element byId(Path file, String id) throws Exception {
        return children(only(file, "process")).stream()
                .filter(node -> node.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Element node, String kind) {
        return within(node, BPMN, kind).stream().map(Element::getTextContent).toList();
    }

    private static List<Element> all(Path file, String kind) throws Exception {
        return within(parse(file).getDocumentElement(), BPMN, kind);
    }

    private static List<Element> within(Element parent, String namespace, String kind) {
        return elements(parent.getElementsByTagNameNS(namespace, kind));
    }

    private static List<Element> children(Element parent) {
        return elements(parent.getChildNodes());
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int each = 0; each < nodes.getLength(); each++) {
            if (nodes.item(each) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static Document parse(Path file) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(file.toFile());
    }
}
