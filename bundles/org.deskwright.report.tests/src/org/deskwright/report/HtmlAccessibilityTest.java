package org.deskwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What people need who do not see, or do not use a mouse; reckoned from the page itself. */
class HtmlAccessibilityTest {
    private final String html = Reports.rendered(new HtmlRenderer(CatalogueWords.NONE), Reports.mixed(),
            Reports.context());
    private final Document page = Xml.parse(html);
    private final List<Element> all = Xml.all(page, "*");

    @Test
    void headingsGoDownOneLevelAtATime() {
        int level = 0;
        for (Element element : all) {
            if (element.getTagName().matches("h[1-6]")) {
                int next = element.getTagName().charAt(1) - '0';
                assertTrue(next <= level + 1, element.getTextContent() + " is h" + next + " below h" + level);
                level = next;
            }
        }
        assertEquals(1, Xml.all(page, "h1").size());
    }

    @Test
    void theLandmarksAreThereOnce() {
        Element body = Xml.all(page, "body").getFirst();
        assertEquals(1, Xml.all(page, "main").size());
        assertEquals(1, Xml.all(page, "nav").size());
        assertFalse(Xml.all(page, "nav").getFirst().getAttribute("aria-label").isEmpty());
        for (String landmark : List.of("header", "footer")) {
            assertEquals(1, Xml.all(page, landmark).size());
            assertEquals(body, Xml.all(page, landmark).getFirst().getParentNode());
        }
    }

    @Test
    void idsAreUniqueAndAllThatIsReferredToIsThere() {
        List<String> ids = all.stream().map(e -> e.getAttribute("id")).filter(id -> !id.isEmpty()).toList();
        assertEquals(ids.stream().distinct().toList(), ids);
        Set<String> referred = new HashSet<>();
        for (Element element : all) {
            Stream.of(element.getAttribute("aria-labelledby").split(" ")).filter(id -> !id.isEmpty())
                    .forEach(referred::add);
            if (element.getAttribute("href").startsWith("#")) {
                referred.add(element.getAttribute("href").substring(1));
            }
        }
        referred.removeAll(ids);
        assertEquals(Set.of(), referred);
    }

    @Test
    void everySectionAndPictureHasAName() {
        for (Element section : Xml.all(page, "section")) {
            assertFalse(section.getAttribute("aria-labelledby").isEmpty());
        }
        for (Element svg : Xml.all(page, "svg")) {
            boolean named = svg.getAttribute("role").equals("img") && !svg.getAttribute("aria-labelledby").isEmpty()
                    && !Xml.all(svg, "title").isEmpty() && !Xml.all(svg, "desc").isEmpty();
            assertTrue(named || svg.getAttribute("aria-hidden").equals("true"));
        }
    }

    @Test
    void everyChartStandsInATableAsWell() {
        for (Element figure : Xml.all(page, "figure")) {
            Element table = Xml.all(figure, "table").getFirst();
            for (Element bar : Xml.all(figure, "text").stream().filter(t -> !t.getAttribute("class").equals("figures"))
                    .toList()) {
                assertTrue(table.getTextContent().contains(bar.getTextContent().strip()), bar.getTextContent());
            }
        }
    }

    @Test
    void headsOfTablesSayWhatTheyAreHeadsOf() {
        List<Element> heads = Xml.all(page, "th");
        assertTrue(heads.stream().allMatch(h -> List.of("col", "row").contains(h.getAttribute("scope"))));
        for (Element table : Xml.all(page, "table")) {
            assertFalse(Xml.all(table, "th").isEmpty());
        }
    }

    @Test
    void nothingIsSaidByColourAlone() {
        List<Element> badges = all.stream().filter(e -> e.getAttribute("class").startsWith("badge")).toList();
        assertFalse(badges.isEmpty());
        assertTrue(badges.stream().noneMatch(b -> b.getTextContent().isBlank()));
    }

    @Test
    void theFocusShowsAndTheContentsCanBeSkipped() {
        assertTrue(Css.of(html).contains(":focus-visible"));
        Element first = Xml.all(page, "a").getFirst();
        assertEquals("skip", first.getAttribute("class"));
    }

    /** Text needs 4.5:1 and what is drawn 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). */
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "print"})
    void colours(String scheme) {
        Css css = Css.in(html, scheme);
        List<String> poor = new ArrayList<>();
        for (String ground : List.of("page", "card", "box")) {
            for (String text : List.of("ink", "faint", "link")) {
                css.require(poor, text, ground, 4.5);
            }
        }
        for (String status : List.of("problem", "warning", "info", "missing", "passed", "failed")) {
            css.require(poor, status, "card", 4.5);
            css.require(poor, status, status + "-tint", 4.5);
        }
        css.require(poor, "ink", "warning-tint", 4.5);
        css.require(poor, "banner-ink", "banner", 4.5);
        css.require(poor, "banner-faint", "banner", 4.5);
        css.require(poor, "other", "card", 3);
        css.require(poor, "count", "card", 3);
        css.require(poor, "focus", "card", 3);
        css.require(poor, "focus", "page", 3);
        assertEquals(List.of(), poor);
    }

    @Test
    void everyColourIsOneOfTheDeclaredOnes() {
        String rules = Css.of(html).replaceAll("--[a-z-]+: #[0-9a-f]{6};", "");
        assertFalse(rules.matches("(?s).*#[0-9a-fA-F]{3,8}\\b.*"), "a colour that no test knows");
    }

    @Test
    void onPaperNothingIsHiddenOrCutInTwo() {
        String print = Css.of(html).substring(Css.of(html).indexOf("@media print"));
        assertTrue(print.contains("details::details-content { content-visibility: visible"));
        assertTrue(print.contains("tr, pre, li, dl, .totals { break-inside: avoid; }"));
        assertTrue(print.contains("thead { display: table-header-group; }"));
    }
}
