package org.deskwright.ui.reveal;

/** By which ids other bundles bring parts of the Diagnose perspective into view without depending on its bundle. */
public final class DiagnoseParts {
    public static final String PERSPECTIVE = "org.deskwright.diagnosis.perspective";
    public static final String TOPICS = "org.deskwright.diagnosis.topics";
    public static final String FINDINGS = "org.deskwright.diagnosis.findings";
    public static final String DETAILS = "org.deskwright.diagnosis.details";

    private DiagnoseParts() {
    }
}
