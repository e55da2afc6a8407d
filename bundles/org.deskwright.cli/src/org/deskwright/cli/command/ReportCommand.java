package org.deskwright.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.deskwright.cli.Console;
import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.KeptReport;
import org.deskwright.cli.internal.KeptReport.Found;
import org.deskwright.cli.internal.ReportTarget;
import org.deskwright.cli.internal.ReportTarget.Arrangement;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.cli.internal.Wholes;
import org.deskwright.core.redaction.Redactor;
import org.deskwright.core.report.RedactedReport;
import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportComparison;
import org.deskwright.report.CatalogueWords;
import org.deskwright.report.ReportContext;
import org.deskwright.report.SummaryLine;
import org.deskwright.report.TextStyle.Grouping;
import org.deskwright.report.text.TextTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a report that was kept once more, in any format, without diagnosing again. */
@Command(name = "report", description = "Writes a report that a case keeps, or one in JSON, in any format, without "
        + "diagnosing again.", sortOptions = false, footer = {"", "Examples:",
                "  deskwright report monday.dwcase --list", "  deskwright report monday.dwcase --output monday.html",
                "  deskwright report monday.dwcase --number 1 --format markdown",
                "  deskwright report monday.dwcase --number 2 --compare 1",
                "  deskwright report before.json --format junit --output TEST-before.xml"})
public final class ReportCommand implements Callable<Integer> {
    private final Call call;

    @Parameters(index = "0", paramLabel = "CASE|REPORT.json", description = "A case (a folder or a .dwcase file), or a report in JSON.")
    private String place;

    @Option(names = "--list", description = "Lists the reports that the case keeps, oldest first.")
    private boolean list;

    @Option(names = "--number", paramLabel = "N", description = "Which of the kept reports, as --list numbers them; default: the latest.")
    private String number;

    @Option(names = "--format", paramLabel = "text|json|html|markdown|junit", description = "How to write the report; default: what the name of --output tells, else text.")
    private String format;

    @Option(names = "--group-by", paramLabel = "importance|topic", defaultValue = "importance", description = "What to put together in text; default: ${DEFAULT-VALUE}.")
    private String groupBy;

    @Option(names = "--brief", description = "Text with one line for each finding, without what helps.")
    private boolean brief;

    @Option(names = "--output", paramLabel = "FILE", description = "Writes the report to a file, whole or not at all; a file of that name is replaced.")
    private String output;

    @Option(names = "--compare", paramLabel = "N|REPORT.json|CASE", description = "Also says what is new, fixed or unclear since an earlier report: another of the kept ones by its number, one in JSON, or the last that another case keeps.")
    private String compare;

    @Mixin
    private RedactOptions redact = new RedactOptions();

    ReportCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Console console = call.console();
        redact.check(console);
        KeptReport kept = KeptReport.at(console, "report", place);
        if (list) {
            list(kept);
            return ExitCode.OK.code();
        }
        Grouping grouping = Grouping
                .valueOf(Choices.check("--group-by", groupBy, List.of("importance", "topic")).toUpperCase(Locale.ROOT));
        ReportTarget target = ReportTarget.of(console, Optional.ofNullable(format), Optional.ofNullable(output),
                new Arrangement(grouping, brief), CatalogueWords.of(call.toolbox().catalogue().get()));
        Found found = number == null ? kept.last() : numbered("--number", number, kept);
        Redactor redactor = redact.redactor(RedactedReport.names(found.report()));
        target.write(found.report(), context(found, kept), redactor, Optional.empty());
        redact.finish(console, redactor);
        return ExitCode.OK.code();
    }

    private ReportContext context(Found found, KeptReport kept) throws IOException {
        if (compare == null) {
            return found.context();
        }
        Report earlier = compare.matches("[0-9]+")
                ? numbered("--compare", compare, kept).report()
                : KeptReport.at(call.console(), "--compare", compare).last().report();
        return found.context().with(ReportComparison.of(earlier, found.report()));
    }

    private static Found numbered(String option, String given, KeptReport kept) throws IOException {
        int count = kept.count();
        if (count == 0) {
            return kept.last();
        }
        return kept.numbered((int) Wholes.parse(option, given, 1, count));
    }

    private void list(KeptReport kept) throws IOException {
        if (number != null || compare != null || output != null || format != null) {
            throw new UsageProblem("--list stands alone; it lists what --number can take");
        }
        TextTable table = new TextTable(List.of("NUMBER", "AS OF", "SUMMARY"));
        for (int i = 1; i <= kept.count(); i++) {
            Report report = kept.numbered(i).report();
            table.add(List.of("" + i, report.asOf().toString(), SummaryLine.of(report)));
        }
        Console console = call.console();
        StandardOutput.write(console,
                out -> table.write(out, console.terminal() ? console.width() : 0, console.colour()));
    }
}
