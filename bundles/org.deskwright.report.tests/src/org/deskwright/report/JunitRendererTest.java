package org.deskwright.report;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;

import org.deskwright.core.report.Report;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class JunitRendererTest {
    private final Document xml = Xml.parse(Reports.rendered(new JunitRenderer(), Reports.mixed()));

    @Test
    void thereIsASuiteForEachTopicAndAreaAndForWhatWasNotRead() {
        assertEquals(List.of("estate", "no_internet", "unhealthy", "evidence"),
                Xml.all(xml, "testsuite").stream().map(s -> s.getAttribute("name")).toList());
    }

    @Test
    void countsAgreeWithWhatIsInside() {
        for (Element suite : Xml.all(xml, "testsuite")) {
            assertEquals("" + Xml.all(suite, "testcase").size(), suite.getAttribute("tests"));
            assertEquals("" + Xml.all(suite, "failure").size(), suite.getAttribute("failures"));
            assertEquals("" + Xml.all(suite, "error").size(), suite.getAttribute("errors"));
            assertEquals("" + Xml.all(suite, "skipped").size(), suite.getAttribute("skipped"));
        }
        Element root = xml.getDocumentElement();
        assertEquals("9", root.getAttribute("tests"));
        assertEquals("3", root.getAttribute("failures"));
        assertEquals("2", root.getAttribute("errors"));
    }

    @Test
    void itKeepsToWhatBuildServersTake() {
        for (Report report : List.of(Reports.mixed(), Reports.hostile(), Reports.of(List.of()))) {
            for (ReportContext context : List.of(ReportContext.NONE, Reports.context())) {
                assertDoesNotThrow(() -> validator().validate(
                        new StreamSource(new StringReader(Reports.rendered(new JunitRenderer(), report, context)))));
            }
        }
    }

    private static Validator validator() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JunitRendererTest.class.getResource("junit.xsd")).newValidator();
    }

    @Test
    void whatIsFixedPassesUnderTheNameThatItFailedUnder() {
        Document before = Xml.parse(Reports.rendered(new JunitRenderer(), Reports.earlier()));
        Document after = Xml.parse(Reports.rendered(new JunitRenderer(), Reports.mixed(), Reports.context()));
        String failed = cases(before, "failure").filter(c -> c.contains("ws-0")).findFirst().orElseThrow();
        assertEquals(List.of(failed), cases(after, "system-out").toList());
        assertEquals(List.of("Fixed: ws-0 was UNHEALTHY"),
                Xml.all(after, "system-out").stream().map(Element::getTextContent).toList());
        assertTrue(cases(after, "skipped").anyMatch(c -> c.contains("ws-7")), "what is unclear was not run");
        assertEquals(List.of("New: ws-1 is UNHEALTHY", "ws-2 is UNHEALTHY", "New: ws-3 is slow"),
                Xml.all(after, "failure").stream().map(f -> f.getAttribute("message")).toList());
    }

    private static Stream<String> cases(Document junit, String result) {
        return Xml.all(junit, "testsuite").stream().flatMap(s -> Xml.all(s, "testcase").stream()
                .filter(c -> !Xml.all(c, result).isEmpty())
                .map(c -> s.getAttribute("name") + " " + c.getAttribute("classname") + " " + c.getAttribute("name")));
    }

    @Test
    void findingsFailWithTheirImportance() {
        assertEquals(List.of("problem", "problem", "warning"),
                Xml.all(xml, "failure").stream().map(f -> f.getAttribute("type")).toList());
    }

    @Test
    void whatIsSkippedSaysWhy() {
        assertTrue(Xml.all(xml, "skipped").stream().noneMatch(s -> s.getAttribute("message").isBlank()));
    }

    @Test
    void namesOfCasesAreUnique() {
        List<String> names = Xml.all(xml, "testcase").stream()
                .map(c -> c.getAttribute("classname") + "|" + c.getAttribute("name")).toList();
        assertEquals(names.stream().distinct().toList(), names);
    }

    @Test
    void hostileTextIsValidXml() {
        Document hostile = Xml.parse(Reports.rendered(new JunitRenderer(), Reports.hostile()));
        assertTrue(Xml.all(hostile, "failure").getFirst().getAttribute("message")
                .startsWith("<script>alert(1)</script> ]]>"));
    }
}
