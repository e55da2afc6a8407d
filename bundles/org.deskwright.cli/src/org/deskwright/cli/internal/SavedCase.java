package org.deskwright.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import org.deskwright.cli.Console;
import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.CaseException;
import org.deskwright.core.casefile.CaseInfo;
import org.deskwright.core.casefile.CaseWriter;
import org.deskwright.core.casefile.SaveListener;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.redaction.FileForms;
import org.deskwright.core.report.Report;
import org.deskwright.report.text.Printable;

/** Where a diagnosis is kept as a case: an archive when the name ends with {@code .dwcase}, else a folder. */
public final class SavedCase {
    private final Console console;
    private final String option;
    private final Path place;

    private SavedCase(Console console, String option, Path place) {
        this.console = console;
        this.option = option;
        this.place = place;
    }

    /**
     * Refuses early what cannot be saved later.
     *
     * @param option that the place was given by, such as {@code --save-case}
     */
    public static SavedCase at(Console console, String option, String path, boolean overwrite) {
        if (path.isBlank()) {
            throw new UsageProblem(option + " takes the name of a file or folder");
        }
        SavedCase saved = new SavedCase(console, option, console.resolve(path));
        if (saved.isArchive()) {
            OutputFile.check(option, saved.place);
        } else if (Files.isRegularFile(saved.place)) {
            throw new UsageProblem(option + " takes a folder, or a file whose name ends with " + Case.ARCHIVE_SUFFIX
                    + ", not " + saved.place);
        } else if (saved.place.getParent() == null || !Files.isDirectory(saved.place.getParent())) {
            throw new UsageProblem(option + ": there is no folder " + saved.place.getParent() + "; create it first");
        }
        if (!overwrite && Case.isCase(saved.place)) {
            throw new UsageProblem(option + ": " + saved.place
                    + " is a case already; take another name, or say --overwrite to replace it");
        }
        return saved;
    }

    /**
     * A case that was opened keeps its title, notes and earlier reports, and the moment and zone that it speaks of
     * unless others were given: the case has to give the same report again.
     *
     * @param forms in which evidence is looked for secrets
     */
    public void write(IntakeResult intake, Optional<Report> report, Optional<Instant> asOf, Optional<ZoneId> zone,
            FileForms forms) throws IOException {
        Instant now = console.clock().instant();
        Case opened = intake.openedCase().orElseGet(() -> Case.of(intake, title(), now));
        CaseInfo info = opened.info().withModified(now);
        info = asOf.isPresent() ? info.withAsOf(asOf) : info;
        info = zone.isPresent() ? info.withZone(zone) : info;
        Case changed = opened.withInfo(info).withAnswers(intake.evidence().answers())
                .withSuppressions(intake.suppressions()).withEvidence(intake.sources());
        changed = report.isPresent() ? changed.withReport(report.get()) : changed;
        try {
            if (isArchive()) {
                CaseWriter.saveArchive(changed, place, forms, listener());
            } else {
                CaseWriter.saveFolder(changed, place, forms, listener());
            }
            console.err().println("deskwright: case saved to " + place);
        } catch (CaseException e) {
            if (e.getCause() == null) {
                throw new UsageProblem(option + ": " + e.getMessage());
            }
            throw new IOException(e.getMessage(), e);
        }
    }

    private SaveListener listener() {
        return new SaveListener() {
            @Override
            public void part(String name, long bytesDone, long bytesTotal) {
                // it is quick enough
            }

            @Override
            public void unread(Map<String, String> parts) {
                parts.forEach((name, reason) -> console.err().println("deskwright: "
                        + Printable.line("no secrets looked for in " + name + " of the case: " + reason)));
            }
        };
    }

    private boolean isArchive() {
        return place.toString().endsWith(Case.ARCHIVE_SUFFIX);
    }

    private String title() {
        String name = place.getFileName().toString();
        return isArchive() ? name.substring(0, name.length() - Case.ARCHIVE_SUFFIX.length()) : name;
    }
}
