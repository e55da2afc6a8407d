package org.deskwright.logs.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.deskwright.core.intake.FileHead;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.Recognition;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.logs.archive.Bounds;
import org.deskwright.logs.archive.FoundLog;
import org.deskwright.logs.archive.LogFinder;
import org.deskwright.logs.archive.NamedLog;
import org.deskwright.logs.archive.Refusal;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.archive.Spool;
import org.deskwright.logs.check.ReadLogs.Log;
import org.deskwright.logs.session.LogSessions;
import org.deskwright.logs.source.JoinedLog;
import org.deskwright.logs.source.LogSource;

/** Reads the logs in an archive, and in archives in it. */
final class LogArchive {
    /** Names that a problem tells. */
    private static final int MOST_NAMES = 5;

    private final ReadLogs reader;
    private final LogHead heads;
    private final LogSessions sessions;
    private final Consumer<ReadProblem> problems;
    private final Consumer<Log> logs;
    private final List<String> others = new ArrayList<>();
    private int known;

    LogArchive(ReadLogs reader, LogHead heads, LogSessions sessions, Consumer<ReadProblem> problems,
            Consumer<Log> logs) {
        this.reader = reader;
        this.heads = heads;
        this.sessions = sessions;
        this.problems = problems;
        this.logs = logs;
    }

    /** @throws IOException when nothing of it can be read */
    void read(SourceFile file) throws IOException {
        Path folder = Files.createTempDirectory("deskwright-logs");
        Path copy = folder.resolve("archive");
        try (Spool spool = Spool.open(folder.resolve("spool"), Bounds.DEFAULT.total())) {
            Optional<Path> place = file.location().filter(location -> location.entry().isEmpty())
                    .map(SourceFile.Location::file);
            if (place.isEmpty()) {
                try (InputStream in = file.open()) {
                    Files.copy(in, copy);
                }
            }
            Path archive = place.orElse(copy);
            try (LogFinder finder = LogFinder.open(List.of(archive), spool, Bounds.DEFAULT,
                    Thread.currentThread()::isInterrupted)) {
                for (Optional<Rotation> next = finder.next(); next.isPresent(); next = finder.next()) {
                    read(next.get(), name -> shown(name, archive, file));
                    finder.release(next.get());
                }
                finder.bundles()
                        .forEach(bundle -> BundleGaps.tell(shown(bundle.name(), archive, file), bundle, problems));
                finder.refusals().stream().filter(Refusal::mayBeLog).forEach(refusal -> problems
                        .accept(ReadProblem.whole(shown(refusal.name(), archive, file), refusal.reason(), "")));
            }
            tellOthers(file);
        } finally {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(folder.resolve("spool"));
            Files.deleteIfExists(folder);
        }
    }

    /** By the name of the archive that the admin knows. */
    private static String shown(String name, Path archive, SourceFile file) {
        String path = archive.toString();
        return name.startsWith(path) ? file.name() + name.substring(path.length()) : file.name() + ": " + name;
    }

    private void read(Rotation rotation, UnaryOperator<String> shown) {
        List<LogSource> found = new ArrayList<>();
        try {
            rotation.logs().forEach(log -> open(log, shown.apply(log.name())).ifPresent(found::add));
            if (found.isEmpty()) {
                return;
            }
            known += found.size();
            String name = found.size() == 1 ? found.getFirst().name() : shown.apply(rotation.name());
            LogSource all = found.size() == 1
                    ? found.getFirst()
                    : JoinedLog.of(name + " (" + found.size() + " files)", found);
            logs.accept(reader.read(name, all, sessions));
        } catch (IOException e) {
            problems.accept(ReadProblem.whole(shown.apply(rotation.name()), String.valueOf(e.getMessage()), ""));
        } finally {
            found.forEach(LogSource::close);
        }
    }

    /** Empty where it is no log, or cannot be opened. */
    private Optional<LogSource> open(FoundLog found, String name) {
        LogSource source = null;
        try {
            source = found.open(Instant.MAX);
            if (isLog(source)) {
                return Optional.of(new NamedLog(name, found.modified(), source, 0));
            }
            if (source.size() > 0) {
                others.add(name.substring(name.lastIndexOf("!/") + 2));
            }
        } catch (IOException e) {
            problems.accept(ReadProblem.whole(name, String.valueOf(e.getMessage()), ""));
        }
        if (source != null) {
            source.close();
        }
        return Optional.empty();
    }

    private boolean isLog(LogSource source) throws IOException {
        byte[] head = new byte[(int) Math.min(source.size(), FileHead.LENGTH)];
        source.read(0, head, head.length);
        return heads.of(head, new String(head, StandardCharsets.UTF_8)) != Recognition.NO;
    }

    /** One problem for all: archives of logs hold much else. */
    private void tellOthers(SourceFile file) {
        if (known == 0) {
            problems.accept(ReadProblem.whole(file.name(), "an archive without a log that is known",
                    "what AWS answered is read from a zip archive that is opened by itself"));
        } else if (!others.isEmpty()) {
            String names = String.join(", ", others.subList(0, Math.min(MOST_NAMES, others.size())))
                    + (others.size() > MOST_NAMES ? ", ..." : "");
            problems.accept(
                    ReadProblem.whole(file.name(),
                            others.size() + (others.size() == 1 ? " file in it is" : " files in it are")
                                    + " no log that is known (" + names + ")",
                            "'deskwright logs scan' reads them as text"));
        }
    }
}
