package org.deskwright.core.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.evidence.Answers;
import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Evidence;

/**
 * Reads files, folders and cases into evidence. Stateless; may be used by several threads.
 * <p>
 * The same paths with the same contents give an equal result, whichever thread read what first.
 */
public final class Intake {
    private final List<EvidenceReader> readers;
    private final InstantSource clock;

    public Intake(List<EvidenceReader> readers) {
        this(readers, InstantSource.system());
    }

    /**
     * @param clock asked only when neither the admin nor the evidence says when it speaks of
     */
    public Intake(List<EvidenceReader> readers, InstantSource clock) {
        this.readers = readers.stream().sorted(Comparator.comparing(EvidenceReader::id)).toList();
        this.clock = clock;
    }

    /**
     * Blocks until all is read. Bad input does not throw: it is among the problems of the result.
     *
     * @throws FileTooLargeError when memory runs out over a file
     * @throws CancellationException when the calling thread is interrupted; its interrupt flag stays set
     */
    public IntakeResult read(List<Path> paths, IntakeOptions options, IntakeListener listener) {
        OpenedPaths opened = OpenedPaths.open(paths, options.without());
        List<ReadProblem> broken = new ArrayList<>();
        List<OpenSession> sessions = readers.stream().flatMap(reader -> begin(reader, broken).stream()).toList();
        FileReading reading = new FileReading(sessions, opened.files(), listener);
        reading.run();
        List<ReadProblem> problems = new ArrayList<>(opened.problems());
        problems.addAll(broken);
        problems.addAll(reading.problems());

        Answers answers = opened.answers().with(options.answers().asMap());
        Optional<Instant> wanted = options.asOf().or(opened::asOf);
        Instant asOf = wanted.orElseGet(() -> newestState(reading.taken()));
        Evidence.Builder builder = Evidence.asOf(asOf, options.zone().or(opened::zone).orElse(ZoneOffset.UTC))
                .answers(answers).filesPrint(Fingerprints.of(reading.prints()));
        sessions.forEach(session -> finish(session, builder, asOf, problems));
        Evidence evidence = builder.build();
        if (wanted.isEmpty()) {
            evidence = newestReadAt(evidence.coverage()).map(evidence::withAsOf).orElse(evidence);
        }
        List<SourceFile> taken = reading.taken();
        Set<SourceFile> kept = new HashSet<>(taken);
        kept.addAll(opened.caseFiles());
        return new IntakeResult(evidence, problems, opened.firstCase(), opened.suppressions(),
                opened.files().stream().filter(kept::contains).toList(), taken.size());
    }

    /** A reader that cannot be had, perhaps because its bundle lacks a class, takes no other with it. */
    private static Optional<OpenSession> begin(EvidenceReader reader, List<ReadProblem> problems) {
        try {
            return Optional.of(new OpenSession(reader.id(), reader.begin()));
        } catch (RuntimeException | Error e) {
            problems.add(ReaderFailure.of(reader.id(), e));
            return Optional.empty();
        }
    }

    private static void finish(OpenSession open, Evidence.Builder builder, Instant asOf, List<ReadProblem> problems) {
        try {
            open.session().finish(builder, asOf, problems::add);
        } catch (RuntimeException | Error e) {
            problems.add(ReaderFailure.of(open.reader(), e));
        }
    }

    /** What readers will take for the time of reading: told by a manifest, else by the file's age, else now. */
    private Instant newestState(List<SourceFile> files) {
        return newest(files.stream().map(f -> f.manifest().readAt()).flatMap(Optional::stream).toList())
                .or(() -> newest(files.stream().map(SourceFile::modified).flatMap(Optional::stream).toList()))
                .orElseGet(clock::instant);
    }

    private static Optional<Instant> newestReadAt(Coverage coverage) {
        return newest(coverage.entries().stream().map(e -> e.provenance().readAt()).toList());
    }

    private static Optional<Instant> newest(List<Instant> instants) {
        return instants.stream().max(Comparator.naturalOrder());
    }
}
