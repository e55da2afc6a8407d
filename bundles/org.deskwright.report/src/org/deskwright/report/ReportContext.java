package org.deskwright.report;

import java.util.Objects;

/**
 * What is known about a report and does not stand in it. Equal reports with equal contexts give equal bytes, so whoever
 * wants the workbench and the command line to agree gives both the same one.
 *
 * @param title of the case that the evidence comes from, or empty
 */
public record ReportContext(String title) {
    /** For loose files, which have no title. */
    public static final ReportContext NONE = new ReportContext("");

    public ReportContext {
        Objects.requireNonNull(title, "title");
    }
}
