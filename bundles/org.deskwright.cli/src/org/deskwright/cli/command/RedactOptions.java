package org.deskwright.cli.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

import org.deskwright.cli.Console;
import org.deskwright.cli.internal.LogInput;
import org.deskwright.cli.internal.OutputFile;
import org.deskwright.cli.internal.PathNames;
import org.deskwright.cli.internal.SourceStream;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.core.file.Replacement;
import org.deskwright.core.redaction.FileForms;
import org.deskwright.core.redaction.LearnedNames;
import org.deskwright.core.redaction.Redactor;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.source.LogSource;
import org.deskwright.report.text.CsvWriter;

import picocli.CommandLine.Option;

/** Whether names leave. Secrets never do. */
final class RedactOptions {
    @Option(names = "--redact", description = "Write pseudonyms in place of users, computers, addresses, accounts and ids, the same for the same name all through. Secrets such as passwords and tokens are always left out.")
    private boolean names;

    @Option(names = "--legend", paramLabel = "FILE", description = "With --redact: what stands for what, as CSV. For your eyes alone; pass it on to nobody.")
    private String legend;

    @Option(names = "--redact-also", paramLabel = "NAME", description = "With --redact: a name of a person or computer that nothing else tells, such as in the name of a file; may be given several times.")
    private List<String> also = List.of();

    boolean isAsked() {
        return names;
    }

    /** Before anything else is done. */
    void check(Console console) {
        if (legend != null && !names) {
            throw new UsageProblem("--legend tells what --redact put in, which was not asked for");
        }
        if (!also.isEmpty() && !names) {
            throw new UsageProblem("--redact-also tells --redact of a name, which was not asked for");
        }
        if (legend != null) {
            OutputFile.check("--legend", console.resolve(legend));
        }
    }

    /**
     * For all that goes into one output.
     *
     * @param known names, and of which kind they are
     */
    Redactor redactor(Map<String, String> known) {
        if (!names) {
            return Redactor.ofSecrets();
        }
        Map<String, String> all = new TreeMap<>(known);
        also.forEach(name -> all.put(name, "name"));
        all.putIfAbsent(System.getProperty("user.name", ""), "user");
        try {
            all.putIfAbsent(InetAddress.getLocalHost().getHostName(), "host");
        } catch (UnknownHostException e) {
            // then it stands in no log either
        }
        all.keySet().removeIf(String::isBlank);
        return Redactor.ofSecretsAndNames(all);
    }

    /** For what is told of files: users are known by the folders that they, and what is packed in them, lie in. */
    Redactor redactor(Console console, List<String> paths) {
        return redactor(names ? PathNames.of(paths.stream().map(console::resolve).toList()) : Map.of());
    }

    /**
     * For what is told of logs: they are gone over before, so that a name is known wherever it stands when one of them
     * tells it anywhere. What cannot be read is told when they are read.
     */
    Redactor redactor(Console console, LogPaths where, List<String> paths) throws IOException {
        Redactor redactor = redactor(console, paths);
        if (!names) {
            return redactor;
        }
        Redactor learner = redactor.knowing(Map.of());
        try (LogInput input = where.open(console, paths).quietly()) {
            for (Optional<Rotation> log = input.next(); log.isPresent(); log = input.next()) {
                try (LogSource source = log.get().open(console.clock().instant())) {
                    LearnedNames.of(new SourceStream(source), learner, FileForms.NONE);
                } catch (IOException e) {
                    if (Thread.currentThread().isInterrupted()) {
                        throw (CancellationException) new CancellationException().initCause(e);
                    }
                }
            }
        }
        return redactor.knowing(learner.learned());
    }

    /** After all was written. It holds the names, so it does not go the way of other results. */
    void finish(Console console, Redactor redactor) throws IOException {
        if (legend == null) {
            return;
        }
        Path file = console.resolve(legend);
        StringBuilder rows = new StringBuilder("pseudonym,name\r\n");
        redactor.legend().forEach((pseudonym, name) -> rows.append(CsvWriter.cell(pseudonym)).append(',')
                .append(CsvWriter.cell(name)).append("\r\n"));
        Replacement.of(file, rows.toString());
        console.err().println("deskwright: what stands for what is in " + file + "; keep it to yourself");
    }
}
