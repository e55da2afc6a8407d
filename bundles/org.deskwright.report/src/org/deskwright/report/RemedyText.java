package org.deskwright.report;

import java.io.IOException;
import java.util.List;

import org.deskwright.core.report.StepsDone;
import org.deskwright.core.topic.Remedy;
import org.deskwright.report.internal.CommonRemedy;
import org.deskwright.report.internal.TextRemedies;
import org.deskwright.report.text.TextPage;

/** Remedies as numbered steps; commands stand alone on their lines, to be copied. */
public final class RemedyText {
    private RemedyText() {
    }

    /** Writes all of them, each title behind the label. */
    public static void write(TextPage page, List<Remedy> remedies, String indent, String label) throws IOException {
        for (Remedy remedy : remedies) {
            new TextRemedies(page, indent, StepsDone.NONE).write(CommonRemedy.of(remedy), label);
        }
    }
}
