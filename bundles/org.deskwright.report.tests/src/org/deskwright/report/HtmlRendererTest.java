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
    void thereIsAChartOfEverythingThatIsCounted() {
        List<Element> charts = charts(html(Reports.mixed()));
        assertEquals(
                List.of("What the checks said", "Findings by account and Region", "WorkSpaces by state",
                        "Findings by topic"),
                charts.stream().map(c -> Xml.all(c, "title").getFirst().getTextContent()).toList());
        assertEquals("111122223333/eu-west-1: 2 problems, 1 warning",
                Xml.all(charts.get(1), "desc").getFirst().getTextContent());
        assertEquals("AVAILABLE: 7; STOPPED: 2", Xml.all(charts.get(2), "desc").getFirst().getTextContent());
    }

    private static List<Element> charts(String html) {
        return Xml.all(Xml.parse(html), "svg").stream().filter(c -> c.getAttribute("role").equals("img")).toList();
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
        assertTrue(html(Reports.mixed()).contains(
                "<span class=\"whole\">111122223333/</span><wbr/>" + "<span class=\"whole\">eu-west-1</span>"));
    }

    @Test
    void theTopicWithMostProblemsStandsFirstAndALongTitleIsToldWhole() {
        ReportedOutcome mild = Reports.finding("estate.b", "ws-3", Importance.WARNING, "slow", "a-topic");
        ReportedOutcome bad = Reports.finding("estate.a", "ws-1", Importance.PROBLEM, "bad",
                "z-topic-with-a-name-that-is-far-too-long-for-one-line-of-a-chart");
        Element chart = charts(html(Reports.of(List.of(bad, mild)))).getLast();
        List<String> labels = Xml.all(chart, "text").stream().map(Element::getTextContent).toList();
        assertEquals("z-topic-with-a-name-that-is-far-too-long-for-one-line-of-a-chart\n"
                + "z-topic-with-a-name-that-is-far-too-long-for-one-line…", labels.getFirst());
        assertEquals("a-topic", labels.get(2));
    }

    @Test
    void lightDarkAndPaperAreCaredFor() {
        String html = html(Reports.mixed());
        assertTrue(html.contains("prefers-color-scheme: dark") && html.contains("@media print"));
    }
}
