package org.deskwright.benchmarks.redaction;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.deskwright.core.redaction.FileForms;
import org.deskwright.core.redaction.LearnedNames;
import org.deskwright.core.redaction.RedactedFiles;
import org.deskwright.core.redaction.Redactor;

import com.sun.management.ThreadMXBean;

/**
 * Copies the files of {@link SupportTicket} by one thread: {@code FOLDER ROUNDS [NAME]}. Without secrets, and without
 * names as well, for which all are gone over before; what is copied is dropped. Prints {@code name=milliseconds} for
 * all files and for each, by the clock of the thread, after two rounds that are not counted; and how many bytes the
 * files have.
 */
public final class RedactionBenchmark {
    private static final int WARMING = 2;
    private static final ThreadMXBean CLOCK = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private RedactionBenchmark() {
    }

    public static void main(String[] args) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(args[0]))) {
            files = all.filter(file -> args.length < 3 || file.getFileName().toString().equals(args[2])).sorted()
                    .toList();
        }
        int rounds = Integer.parseInt(args[1]);
        for (int round = -WARMING; round < rounds; round++) {
            pass(round, "secrets", files, Redactor.ofSecrets());
            Redactor names = Redactor.ofSecretsAndNames(Map.of());
            long begun = CLOCK.getCurrentThreadCpuTime();
            Redactor learner = names.knowing(Map.of());
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    LearnedNames.of(in, learner, FileForms.NONE);
                }
            }
            tell(round, "learning", begun);
            pass(round, "names", files, names.knowing(learner.learned()));
        }
    }

    private static void pass(int round, String name, List<Path> files, Redactor redactor) throws IOException {
        long begun = CLOCK.getCurrentThreadCpuTime();
        RedactedFiles copies = new RedactedFiles(redactor, FileForms.NONE);
        for (Path file : files) {
            long each = CLOCK.getCurrentThreadCpuTime();
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), RedactedFiles.HEAD)) {
                copies.copy(in, OutputStream.nullOutputStream());
            }
            tell(round, name + "-" + file.getFileName(), each);
        }
        tell(round, name, begun);
        if (!copies.unread().isEmpty() || redactor.removed().isEmpty()
                || redactor.replacesNames() && files.size() > 1 && redactor.renamed().size() < 5) {
            throw new IllegalStateException("not all was gone through");
        }
    }

    private static void tell(int round, String name, long begun) {
        if (round >= 0) {
            System.out.println(name + "=" + (CLOCK.getCurrentThreadCpuTime() - begun) / 1_000_000);
        }
    }
}
