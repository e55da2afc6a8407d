package org.deskwright.core.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceKind;
import org.deskwright.core.evidence.Provenance;

/** A reader for tests: files whose text begins with {@code note:}; the second line may ask for a failure. */
final class NotesReader implements EvidenceReader {
    /** @param byName text of each file, with its scope in front */
    record Notes(Map<String, String> byName) {}

    static final EvidenceKind<Notes> KIND = new EvidenceKind<>("notes", Notes.class);

    @Override
    public String id() {
        return "notes";
    }

    @Override
    public Session begin() {
        return new NotesSession();
    }

    private static final class NotesSession implements Session {
        private final Map<String, String> byName = new ConcurrentHashMap<>();
        private final Map<String, Instant> readAt = new ConcurrentHashMap<>();

        @Override
        public Recognition recognises(FileHead head) {
            return head.text().startsWith("note:") ? Recognition.POSSIBLE : Recognition.NO;
        }

        @Override
        public void read(SourceFile file, Consumer<ReadProblem> problems) throws IOException {
            try (BufferedReader reader = new BufferedReader(TextSource.of(file).open())) {
                List<String> lines = reader.lines().toList();
                switch (lines.size() > 1 ? lines.get(1) : "") {
                    case "fail io" -> throw new IOException("the disk is gone");
                    case "fail bug" -> throw new IllegalStateException("a bug");
                    case "fail deep" -> throw new StackOverflowError();
                    case "fail memory" -> throw new OutOfMemoryError("injected");
                    default -> byName.put(file.name(), file.manifest().scope() + " " + lines.getFirst());
                }
                file.manifest().readAt().or(file::modified).ifPresent(at -> readAt.put(file.name(), at));
            } catch (java.io.UncheckedIOException e) {
                throw e.getCause();
            }
        }

        @Override
        public void finish(Evidence.Builder evidence, Instant asOf, Consumer<ReadProblem> problems) {
            evidence.with(KIND, new Notes(new TreeMap<>(byName)));
            evidence.covering(
                    new Coverage(
                            byName.keySet().stream().filter(readAt::containsKey).sorted()
                                    .map(n -> new Coverage.Entry(new Provenance(n, "notes",
                                            org.deskwright.core.evidence.Scope.UNKNOWN, readAt.get(n)), true, 1))
                                    .toList()));
        }
    }
}
