package org.deskwright.certificates.lint;

/**
 * A rule that a certificate breaks.
 *
 * @param detail what stands there
 */
public record LintHit(Lint lint, String detail) {
    /** Severity, what is wrong and where that is written, in one line. */
    public String text() {
        return lint.severity().text() + ": " + lint.title() + (detail.isEmpty() ? "" : ": " + detail) + " ("
                + lint.clause() + ", " + lint.id() + ")";
    }
}
