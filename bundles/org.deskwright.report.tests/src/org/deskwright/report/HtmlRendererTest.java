package org.deskwright.report;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.util.List;

import org.deskwright.core.check.Importance;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportedOutcome;
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
        assertTrue(charts.get(1).getTextContent().contains("2 problems, 1 warning"));
    }

    @Test
    void eachSubjectHasItsOwnCommands() {
        String html = html(Reports.mixed());
        assertTrue(html.contains("reboot-workspaces ws-1") && html.contains("reboot-workspaces ws-2"));
    }

    @Test
    void theTitleOfTheCaseStandsInHeadingAndTitle() {
        StringWriter out = new StringWriter();
        assertDoesNotThrow(() -> new HtmlRenderer(CatalogueWords.NONE).render(Reports.mixed(),
                new ReportContext("Monday <3"), out));
        Document page = Xml.parse(out.toString());
        assertEquals("Diagnosis of Monday <3", Xml.all(page, "h1").getFirst().getTextContent());
        assertTrue(Xml.all(page, "title").getFirst().getTextContent().startsWith("Diagnosis of Monday <3 as of"));
    }

    @Test
    void whatNoReaderTakesIsForPeopleToLookAt() {
        List<String> heads = Xml.all(Xml.parse(html(Reports.mixed())), "h3").stream().map(Element::getTextContent)
                .toList();
        assertTrue(heads.contains("Deskwright decides this once you give it:"), heads.toString());
        assertTrue(heads.stream().anyMatch(h -> h.startsWith("To look at yourself")), heads.toString());
    }

    @Test
    void whatCommandsNeedIsToldOnce() {
        assertEquals(1, html(Reports.mixed()).split("--profile takes the account number here", -1).length - 1);
    }

    @Test
    void anAccountNumberIsNotBroken() {
        assertTrue(html(Reports.mixed()).contains("<td class=\"whole\">111122223333/eu-west-1</td>"));
    }

    @Test
    void theTopicWithMostProblemsStandsFirstAndALongTitleIsToldWhole() {
        ReportedOutcome mild = Reports.finding("estate.b", "ws-3", Importance.WARNING, "slow", "a-topic");
        ReportedOutcome bad = Reports.finding("estate.a", "ws-1", Importance.PROBLEM, "bad",
                "z-topic-with-a-name-that-is-far-too-long-for-a-chart");
        Element chart = Xml.all(Xml.parse(html(Reports.of(List.of(bad, mild)))), "svg").get(1);
        List<String> labels = Xml.all(chart, "text").stream().map(Element::getTextContent).toList();
        assertEquals("z-topic-with-a-name-that-is-far-too-long-for-a-chart\nz-topic-with-a-name-that-is-far-too-lon…",
                labels.getFirst());
        assertEquals("a-topic", labels.get(2));
    }

    @Test
    void lightDarkAndPaperAreCaredFor() {
        String html = html(Reports.mixed());
        assertTrue(html.contains("prefers-color-scheme: dark") && html.contains("@media print"));
    }
}
