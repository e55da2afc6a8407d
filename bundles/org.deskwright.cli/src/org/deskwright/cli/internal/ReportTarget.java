package org.deskwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.deskwright.cli.Console;
import org.deskwright.core.report.Report;
import org.deskwright.report.CatalogueWords;
import org.deskwright.report.ReportContext;
import org.deskwright.report.ReportRenderer;
import org.deskwright.report.ReportRenderers;
import org.deskwright.report.SummaryLine;
import org.deskwright.report.TextStyle;
import org.deskwright.report.TextStyle.Grouping;

/** Where a report goes and in which format. */
public final class ReportTarget {
    private static final int WIDEST = 140;
    private final Console console;
    private final Optional<Path> file;
    private final ReportRenderer renderer;

    private ReportTarget(Console console, Optional<Path> file, ReportRenderer renderer) {
        this.console = console;
        this.file = file;
        this.renderer = renderer;
    }

    /**
     * Settles the format: the one asked for, else the one that the file's name tells, else text.
     *
     * @throws UsageProblem for an unknown format, and for a file that cannot be written
     */
    public static ReportTarget of(Console console, Optional<String> format, Optional<String> output, Grouping grouping,
            CatalogueWords words) {
        boolean shown = output.isEmpty() && console.terminal();
        TextStyle style = shown
                ? new TextStyle(Math.min(WIDEST, console.width()), console.colour(), grouping)
                : new TextStyle(TextStyle.FILE.width(), false, grouping);
        ReportRenderers renderers = ReportRenderers.of(style, words);
        format.ifPresent(
                f -> Choices.check("--format", f, renderers.list().stream().map(ReportRenderer::format).toList()));
        Optional<Path> file = output.map(console::resolve);
        file.ifPresent(f -> OutputFile.check("--output", f));
        ReportRenderer renderer = format.flatMap(renderers::named).or(() -> output.flatMap(renderers::forFileName))
                .or(() -> renderers.named("text")).orElseThrow();
        return new ReportTarget(console, file, renderer);
    }

    /** The name of the format. */
    public String format() {
        return renderer.format();
    }

    /** Writes the report; for a file, one line on standard output says what is in it. */
    public void write(Report report, ReportContext context) throws IOException {
        if (file.isEmpty()) {
            StandardOutput.write(console, out -> renderer.render(report, context, out));
            return;
        }
        OutputFile.write(file.get(), out -> renderer.render(report, context, out));
        StandardOutput.write(console, out -> out.write(SummaryLine.of(report) + "\nWritten to " + file.get() + "\n"));
    }
}
