package org.deskwright.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Json;
import org.deskwright.cli.internal.LogIndexPage;
import org.deskwright.cli.internal.LogIndexing;
import org.deskwright.cli.internal.LogInput;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.logs.catalogue.KnownFormats;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.index.IndexCache;
import org.deskwright.logs.index.KeptIndex;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has logs indexed, so that they are shown and searched at once. */
@Command(name = "index", description = "Keeps an index of each log in DESKWRIGHT_HOME, so that it is shown and searched at once; one that is kept grows with its log.", footer = {
        "", "Examples:", "  deskwright logs index server.log", "  deskwright logs index --list",
        "  deskwright logs index --clear"})
public final class LogsIndexCommand implements Callable<Integer> {
    private final Call call;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files, also packed with zip, gzip or tar, and folders of which all files are read.")
    private List<String> paths = List.of();

    @Mixin
    private LogPaths where = new LogPaths();

    @Option(names = "--list", description = "Tell which indexes are kept.")
    private boolean list;

    @Option(names = "--clear", description = "Delete all indexes that are kept; logs are not touched.")
    private boolean clear;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    LogsIndexCommand(Call call) {
        this.call = call;
    }

    /** That of the instance area, which the workbench uses, too. */
    static Path folder() {
        return StoreOptions.home().resolve(IndexCache.FOLDER);
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, List.of("text", "json"));
        if ((paths.isEmpty() && !where.isThisComputer() ? 0 : 1) + (list ? 1 : 0) + (clear ? 1 : 0) != 1) {
            throw new UsageProblem("'logs index' takes either logs, --list or --clear");
        }
        KnownFormats formats = LogFormats.known(call.console());
        IndexCache cache = new IndexCache(folder(), IndexCache.MOST_BYTES, formats.print(), formats::formats);
        LogIndexPage page = new LogIndexPage(folder());
        if (clear) {
            long bytes = cache.clear();
            call.console().err()
                    .println("deskwright: " + String.format(Locale.ROOT, "%,d", bytes) + " bytes of indexes deleted");
        }
        if (list || clear) {
            kept(page, cache.list());
            return ExitCode.OK.code();
        }
        LogIndexing indexing = new LogIndexing(call.console(), cache, (_, _) -> SourceClock.UNKNOWN);
        try (LogInput input = where.open(call.console(), paths)) {
            indexing.index(input);
            write(page, indexing);
            return input.atLeast(indexing.code()).code();
        }
    }

    private void write(LogIndexPage page, LogIndexing indexing) throws IOException {
        StandardOutput.write(call.console(), out -> {
            if (format.equals("json")) {
                Json.write(page.document(indexing), out);
            } else {
                page.write(indexing.rows(), out);
            }
        });
    }

    private void kept(LogIndexPage page, List<KeptIndex> kept) throws IOException {
        StandardOutput.write(call.console(), out -> {
            if (format.equals("json")) {
                Json.write(page.keptDocument(kept), out);
            } else {
                page.writeKept(kept, out, call.console().terminal() ? call.console().width() : 0,
                        call.console().colour());
            }
        });
    }
}
