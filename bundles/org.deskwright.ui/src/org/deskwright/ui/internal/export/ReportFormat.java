package org.deskwright.ui.internal.export;

import java.util.Locale;
import java.util.Optional;

import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.report.CatalogueWords;
import org.deskwright.report.ReportRenderer;
import org.deskwright.report.ReportRenderers;
import org.deskwright.report.TextStyle;

/** The formats in the order in which they are offered. */
enum ReportFormat {
    HTML, MARKDOWN, TEXT, JSON, JUNIT;

    /** As the command line calls it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same renderer that the command line writes files with. */
    ReportRenderer renderer(TopicCatalogue catalogue) {
        return ReportRenderers.of(TextStyle.FILE, CatalogueWords.of(catalogue)).named(id()).orElseThrow();
    }

    String extension() {
        return switch (this) {
            case HTML -> "html";
            case MARKDOWN -> "md";
            case TEXT -> "txt";
            case JSON -> "json";
            case JUNIT -> "xml";
        };
    }

    static Optional<ReportFormat> of(String id) {
        for (ReportFormat format : values()) {
            if (format.id().equals(id)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** The name with the ending of this format in place of that of another. */
    String renamed(String file) {
        for (ReportFormat other : values()) {
            if (file.endsWith("." + other.extension())) {
                return file.substring(0, file.length() - other.extension().length()) + extension();
            }
        }
        return file;
    }
}
