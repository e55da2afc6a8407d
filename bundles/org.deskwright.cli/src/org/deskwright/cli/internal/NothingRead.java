package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.report.text.Printable;

/**
 * What is told in place of a report when there was nothing to diagnose: a long list of what cannot be told would hide
 * that the reason is a wrong path or a broken file.
 */
public final class NothingRead {
    private final List<ReadProblem> reasons;
    private final boolean aboutCase;

    private NothingRead(List<ReadProblem> reasons, boolean aboutCase) {
        this.reasons = reasons;
        this.aboutCase = aboutCase;
    }

    /** Whether neither a file nor an answer gives a check anything to decide by. */
    public static boolean is(IntakeResult intake) {
        return intake.filesRead() == 0 && intake.evidence().answers().asMap().isEmpty();
    }

    /** Of paths as the admin gave them. */
    public static NothingRead of(IntakeResult intake, List<String> paths) {
        boolean named = paths.stream().anyMatch(path -> path.endsWith(Case.ARCHIVE_SUFFIX));
        return new NothingRead(intake.problems(), named || intake.openedCase().isPresent()
                || intake.problems().stream().anyMatch(problem -> problem.source().endsWith(Case.INFO_FILE)));
    }

    /** The reasons, and what to run next. */
    public void write(Writer out) throws IOException {
        for (ReadProblem reason : reasons) {
            out.write(Printable.line(reason.line()) + "\n");
        }
        writeNextSteps(out);
    }

    /** The next two commands. */
    public void writeNextSteps(Writer out) throws IOException {
        out.write("Nothing was read, so nothing was diagnosed. What to run next:\n");
        if (aboutCase) {
            out.write("  deskwright version\n      says which version this is; a case of a newer one needs that one\n");
            out.write(
                    "  deskwright diagnose YOUR_FOLDER\n      with the folder of the files that the case was made of\n");
        } else {
            out.write("  aws workspaces describe-workspaces --region YOUR_REGION --profile YOUR_PROFILE --output json"
                    + " > workspaces.json\n      brings the first file; 'deskwright topics ID' shows which others help\n");
            out.write("  deskwright diagnose workspaces.json\n");
        }
    }
}
