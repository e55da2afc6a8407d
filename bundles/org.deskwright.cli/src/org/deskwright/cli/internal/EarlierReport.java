package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

import org.deskwright.cli.Console;
import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.CaseException;
import org.deskwright.core.intake.DiskFile;
import org.deskwright.core.intake.TextSource;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportFormatException;
import org.deskwright.core.report.ReportJson;

/** A report to compare with: a file of JSON, or the last one that a case keeps. */
public final class EarlierReport {
    private EarlierReport() {
    }

    /**
     * @throws UsageProblem when there is none
     */
    public static Report read(Console console, String given) throws IOException {
        Path path = console.resolve(given);
        if (!Files.exists(path)) {
            throw new UsageProblem("--compare: there is no file or folder '" + given + "'");
        }
        try {
            return Case.isCase(path) ? kept(given, path) : file(path);
        } catch (ReportFormatException | CaseException e) {
            throw new UsageProblem("--compare: " + given + ": " + e.getMessage());
        }
    }

    private static Report kept(String given, Path place) throws CaseException {
        return Case.open(place).lastReport()
                .orElseThrow(() -> new UsageProblem("--compare: the case " + given + " keeps no report"));
    }

    private static Report file(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new UsageProblem("--compare takes a case or a report in JSON, not the folder " + path);
        }
        try (Reader reader = TextSource.of(DiskFile.of(path)).open()) {
            return ReportJson.read(reader);
        }
    }
}
