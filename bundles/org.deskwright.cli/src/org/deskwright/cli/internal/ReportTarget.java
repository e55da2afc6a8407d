package org.deskwright.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.deskwright.cli.Console;
import org.deskwright.core.redaction.Redactor;
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
    private static final String TEXT = "text";
    private final Console console;
    private final Optional<Path> file;
    private final ReportRenderer renderer;

    /**
     * How text is arranged; the other formats hold all of it in an order of their own.
     *
     * @param grouping what findings are put together by
     * @param brief whether a line for each is enough
     */
    public record Arrangement(Grouping grouping, boolean brief) {}

    private ReportTarget(Console console, Optional<Path> file, ReportRenderer renderer) {
        this.console = console;
        this.file = file;
        this.renderer = renderer;
    }

    /**
     * Settles the format: the one asked for, else the one that the file's name tells, else text.
     *
     * @throws UsageProblem for an unknown format or ending, and for a file that cannot be written
     */
    public static ReportTarget of(Console console, Optional<String> format, Optional<String> output,
            Arrangement arranged, CatalogueWords words) {
        boolean shown = output.isEmpty() && console.terminal();
        TextStyle style = shown
                ? new TextStyle(Math.min(WIDEST, console.width()), console.colour(), arranged.grouping, arranged.brief)
                : new TextStyle(TextStyle.FILE.width(), false, arranged.grouping, arranged.brief);
        ReportRenderers renderers = ReportRenderers.of(style, words);
        format.ifPresent(
                f -> Choices.check("--format", f, renderers.list().stream().map(ReportRenderer::format).toList()));
        Optional<Path> file = output.map(console::resolve);
        file.ifPresent(f -> OutputFile.check("--output", f));
        ReportRenderer renderer = format.flatMap(renderers::named)
                .or(() -> output.map(name -> byName(name, file.orElseThrow(), renderers)))
                .or(() -> renderers.named(TEXT)).orElseThrow();
        if (arranged.brief && !renderer.format().equals(TEXT)) {
            throw new UsageProblem("--brief is for text; " + renderer.format() + " holds all there is");
        }
        return new ReportTarget(console, file, renderer);
    }

    /** A name that tells nothing, such as {@code report} or {@code /dev/stdout}, gets text. */
    private static ReportRenderer byName(String name, Path file, ReportRenderers renderers) {
        String last = file.getFileName() == null ? "" : file.getFileName().toString();
        boolean special = Files.exists(file) && !Files.isRegularFile(file);
        if (last.lastIndexOf('.') < 1 || special) {
            return renderers.named(TEXT).orElseThrow();
        }
        return renderers.forFileName(last.toLowerCase(Locale.ROOT)).orElseThrow(
                () -> new UsageProblem("--output: nothing is known to write to '" + last + "'; let the name end with "
                        + renderers.list().stream().map(r -> "." + r.fileExtension()).collect(Collectors.joining(", "))
                        + ", or say --format"));
    }

    /**
     * Writes the report; for a file, one line on standard output says what is in it.
     *
     * @param redactor of all that is told
     * @param nothing there when nothing was read: as text, that takes the place of a report without content
     */
    public void write(Report report, ReportContext context, Redactor redactor, Optional<NothingRead> nothing)
            throws IOException {
        boolean empty = nothing.isPresent() && renderer.format().equals(TEXT);
        if (file.isEmpty()) {
            // The reasons are on standard error already.
            StandardOutput.write(console, out -> {
                if (empty) {
                    nothing.get().writeNextSteps(out);
                } else {
                    renderer.render(report, context, redactor, out);
                }
            });
            return;
        }
        OutputFile.write(file.get(), out -> {
            if (empty) {
                nothing.get().write(out);
            } else {
                renderer.render(report, context, redactor, out);
            }
        });
        String said = nothing.isPresent() ? "Nothing was read" : SummaryLine.of(report);
        StandardOutput.write(console, out -> out.write(said + "\nWritten to " + file.get() + "\n"));
    }
}
