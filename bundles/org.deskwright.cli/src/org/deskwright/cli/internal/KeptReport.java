package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.deskwright.cli.Console;
import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.CaseException;
import org.deskwright.core.intake.DiskFile;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.intake.TextSource;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportFormatException;
import org.deskwright.core.report.ReportJson;
import org.deskwright.report.ReportContext;

/** Where a report was kept: a file of JSON, or a case, which may keep several. */
public final class KeptReport {
    private final String option;
    private final String given;
    private final Path path;
    private final Optional<Case> document;

    /**
     * @param report as it was kept
     * @param context what the case knows of it now
     */
    public record Found(Report report, ReportContext context) {}

    private KeptReport(String option, String given, Path path, Optional<Case> document) {
        this.option = option;
        this.given = given;
        this.path = path;
        this.document = document;
    }

    /**
     * @param option what the path was given by, for messages
     * @throws UsageProblem when there can be no report
     */
    public static KeptReport at(Console console, String option, String given) {
        Path path = console.resolve(given);
        if (given.isBlank() || !Files.exists(path)) {
            throw new UsageProblem(option + ": there is no file or folder '" + given + "'");
        }
        try {
            Optional<Case> document = Case.isCase(path) ? Optional.of(Case.open(path)) : Optional.empty();
            if (document.isEmpty() && !Files.isRegularFile(path)) {
                throw new UsageProblem(option + " takes a case or a report in JSON, not the folder " + path);
            }
            return new KeptReport(option, given, path, document);
        } catch (CaseException e) {
            throw new UsageProblem(option + ": " + given + ": " + e.getMessage());
        }
    }

    /** How many there are. */
    public int count() {
        return document.map(c -> c.reports().size()).orElse(1);
    }

    /**
     * @throws UsageProblem when none is kept, or it is broken
     */
    public Found last() throws IOException {
        if (count() == 0) {
            throw new UsageProblem(option + ": the case " + given + " keeps no report");
        }
        return numbered(count());
    }

    /**
     * @param number from 1, the oldest, to {@link #count()}
     * @throws UsageProblem when it is broken
     */
    public Found numbered(int number) throws IOException {
        try {
            if (document.isEmpty()) {
                return new Found(file(), ReportContext.NONE);
            }
            List<SourceFile> reports = document.get().reports();
            return new Found(Case.report(reports.get(number - 1)), ReportContext.of(document.get()));
        } catch (ReportFormatException | CaseException e) {
            throw new UsageProblem(option + ": " + given + ": " + e.getMessage());
        }
    }

    private Report file() throws IOException {
        try (Reader reader = TextSource.of(DiskFile.of(path)).open()) {
            return ReportJson.read(reader);
        }
    }
}
