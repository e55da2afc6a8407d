package org.deskwright.report;

import java.util.Objects;
import java.util.Optional;

import org.deskwright.core.report.ReportComparison;

/**
 * What is known about a report and does not stand in it. Equal reports with equal contexts give equal bytes, so whoever
 * wants the workbench and the command line to agree gives both the same one.
 *
 * @param title of the case that the evidence comes from, or empty
 * @param comparison what changed since an earlier report; shown in text and JSON
 */
public record ReportContext(String title, Optional<ReportComparison> comparison) {
    /** For loose files, which have no title. */
    public static final ReportContext NONE = new ReportContext("");

    public ReportContext {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(comparison, "comparison");
    }

    public ReportContext(String title) {
        this(title, Optional.empty());
    }

    public ReportContext with(ReportComparison changes) {
        return new ReportContext(title, Optional.of(changes));
    }
}
