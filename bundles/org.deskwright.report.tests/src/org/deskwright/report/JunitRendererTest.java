package org.deskwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

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
        assertEquals("3", root.getAttribute("skipped"));
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
