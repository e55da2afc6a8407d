package org.deskwright.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Json;
import org.deskwright.cli.internal.LogIndexing;
import org.deskwright.cli.internal.LogInfoPage;
import org.deskwright.cli.internal.LogInput;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.index.IndexCache;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells of each log what it holds, from its index. */
@Command(name = "info", description = "Tells of each log its formats, lines, times and levels, at once when its index is kept.", footer = {
        "", "Example:", "  deskwright logs info server.log"})
public final class LogsInfoCommand implements Callable<Integer> {
    private final Call call;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files, also packed with zip, gzip or tar, and folders of which all files are read.")
    private List<String> paths = List.of();

    @Mixin
    private LogPaths where = new LogPaths();

    @Mixin
    private ClockOptions clocks = new ClockOptions();

    @Option(names = "--count", description = "Tell only how many lines each log has.")
    private boolean counts;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    LogsInfoCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, List.of("text", "json"));
        FormatCatalogue catalogue = LogFormats.read(call.console());
        LogIndexing indexing = new LogIndexing(call.console(),
                new IndexCache(LogsIndexCommand.folder(), IndexCache.MOST_BYTES, catalogue.formats()),
                clocks.clocks(call.console()));
        LogInfoPage page = new LogInfoPage(catalogue.formats());
        try (LogInput input = where.open(call.console(), paths)) {
            indexing.index(input);
            write(page, indexing);
            return input.atLeast(indexing.code()).code();
        }
    }

    private void write(LogInfoPage page, LogIndexing indexing) throws IOException {
        StandardOutput.write(call.console(), out -> {
            if (format.equals("json")) {
                Json.write(page.document(indexing), out);
            } else {
                page.write(indexing.rows(), counts, out);
            }
        });
    }
}
