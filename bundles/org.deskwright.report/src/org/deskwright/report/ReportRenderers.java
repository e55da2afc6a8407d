package org.deskwright.report;

import java.util.List;
import java.util.Optional;

import org.deskwright.core.topic.TopicCatalogue;

/** All formats that a report can be written in. */
public final class ReportRenderers {
    private final List<ReportRenderer> renderers;

    private ReportRenderers(List<ReportRenderer> renderers) {
        this.renderers = renderers;
    }

    /** Every renderer, with the topic words of the catalogue that ships with Deskwright. */
    public static List<ReportRenderer> all() {
        return of(TextStyle.FILE, CatalogueWords.of(TopicCatalogue.bundled())).list();
    }

    /** Every renderer; the style is for text alone. */
    public static ReportRenderers of(TextStyle style, CatalogueWords words) {
        return new ReportRenderers(List.of(new TextRenderer(style, words), new JsonRenderer(), new HtmlRenderer(words),
                new MarkdownRenderer(words), new JunitRenderer()));
    }

    public List<ReportRenderer> list() {
        return renderers;
    }

    public Optional<ReportRenderer> named(String format) {
        return renderers.stream().filter(r -> r.format().equals(format)).findFirst();
    }

    /** The renderer whose files are called like this one, such as {@code html} for {@code week-12.html}. */
    public Optional<ReportRenderer> forFileName(String name) {
        return renderers.stream().filter(r -> name.endsWith("." + r.fileExtension())).findFirst();
    }
}
