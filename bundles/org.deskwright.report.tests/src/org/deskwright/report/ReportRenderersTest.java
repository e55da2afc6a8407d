package org.deskwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportRenderersTest {
    static List<ReportRenderer> all() {
        return ReportRenderers.of(TextStyle.FILE, CatalogueWords.NONE).list();
    }

    @Test
    void formatsAreTheOnesPromised() {
        assertEquals(List.of("text", "json", "html", "markdown", "junit"),
                all().stream().map(ReportRenderer::format).toList());
    }

    @Test
    void theFileNameTellsTheFormat() {
        ReportRenderers renderers = ReportRenderers.of(TextStyle.FILE, CatalogueWords.NONE);
        assertEquals("junit", renderers.forFileName("TEST-fleet.xml").orElseThrow().format());
        assertTrue(renderers.forFileName("html").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("all")
    void equalReportsGiveEqualTextWhateverTheLocale(ReportRenderer renderer) {
        String first = Reports.rendered(renderer, Reports.mixed());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(first, Reports.rendered(renderer, Reports.mixed()));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void linesEndWithALineFeedAlone(ReportRenderer renderer) {
        String text = Reports.rendered(renderer, Reports.mixed());
        assertTrue(text.endsWith("\n"));
        assertFalse(text.endsWith("\n\n"));
        assertFalse(text.contains("\r"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void anEmptyReportIsNoTrouble(ReportRenderer renderer) {
        assertFalse(Reports.rendered(renderer, Reports.of(List.of())).isEmpty());
    }
}
