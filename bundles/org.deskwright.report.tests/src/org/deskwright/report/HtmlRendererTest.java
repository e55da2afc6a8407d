package org.deskwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.deskwright.core.report.Report;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HtmlRendererTest {
    private static String html(Report report) {
        return Reports.rendered(new HtmlRenderer(CatalogueWords.NONE), report);
    }

    @Test
    void thePageIsWellFormedAndHasALanguage() {
        Document page = Xml.parse(html(Reports.mixed()));
        assertEquals("en", page.getDocumentElement().getAttribute("lang"));
        assertEquals(1, Xml.all(page, "h1").size());
        assertTrue(html(Reports.mixed()).startsWith("<!DOCTYPE html>\n"));
    }

    @Test
    void nothingIsFetchedAndNothingRuns() {
        String html = html(Reports.mixed());
        for (String forbidden : List.of("<script", "<link", "<iframe", "<img", " src=", "url(", "@import",
                " onclick")) {
            assertFalse(html.contains(forbidden), forbidden);
        }
    }

    @Test
    void hostileTextStaysText() {
        String html = html(Reports.hostile());
        Document page = Xml.parse(html);
        assertEquals(List.of(), Xml.all(page, "script"));
        assertFalse(html.contains("]]>"));
        assertTrue(Xml.all(page, "a").stream().noneMatch(a -> a.getAttribute("href").startsWith("javascript")));
        assertTrue(page.getDocumentElement().getTextContent().contains("<script>alert(1)</script>"));
        assertTrue(page.getDocumentElement().getTextContent().contains("🤝🏽 שלום"));
    }

    @Test
    void headsOfTablesSayWhatTheyAreHeadsOf() {
        List<Element> heads = Xml.all(Xml.parse(html(Reports.mixed())), "th");
        assertFalse(heads.isEmpty());
        assertTrue(heads.stream().allMatch(h -> List.of("col", "row").contains(h.getAttribute("scope"))));
    }

    @Test
    void chartsHaveANameAndTellTheirFiguresInWords() {
        List<Element> charts = Xml.all(Xml.parse(html(Reports.mixed())), "svg");
        assertEquals(2, charts.size());
        assertTrue(charts.stream().allMatch(c -> c.getAttribute("role").equals("img") && c.hasAttribute("aria-label")));
        assertTrue(charts.get(1).getTextContent().contains("2 problem, 1 warning"));
    }

    @Test
    void eachSubjectHasItsOwnCommands() {
        String html = html(Reports.mixed());
        assertTrue(html.contains("reboot-workspaces ws-1") && html.contains("reboot-workspaces ws-2"));
    }

    @Test
    void lightDarkAndPaperAreCaredFor() {
        String html = html(Reports.mixed());
        assertTrue(html.contains("prefers-color-scheme: dark") && html.contains("@media print"));
    }
}
