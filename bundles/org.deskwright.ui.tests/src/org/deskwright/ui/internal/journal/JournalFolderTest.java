package org.deskwright.ui.internal.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.CaseInfo;
import org.deskwright.core.casefile.UnsavedCase;
import org.deskwright.ui.session.UnsavedCases.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFolderTest {
    /** A process that takes the lock named by its argument, says so, and lives on. */
    private static final String HOLDER = """
            import java.nio.channels.FileChannel;
            import java.nio.file.Path;
            import java.nio.file.StandardOpenOption;

            public class Holder {
                public static void main(String[] args) throws Exception {
                    FileChannel lock = FileChannel.open(Path.of(args[0]), StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    System.out.println(lock.tryLock() == null ? "taken" : "held");
                    Thread.sleep(600_000);
                    lock.close();
                }
            }
            """;

    @TempDir
    Path folder;
    @TempDir
    Path elsewhere;

    @Test
    void whatARunningProcessHoldsIsItsOwnUntilThatIsKilled() throws Exception {
        unsaved("killed", Instant.EPOCH);
        Process process = hold(folder.resolve("killed.lock"));
        try (JournalFolder one = new JournalFolder(folder); JournalFolder two = new JournalFolder(folder)) {
            assertEquals(List.of(), one.takeLeft());
            process.destroyForcibly().waitFor();
            assertEquals(List.of("killed"), one.takeLeft().stream().map(Found::id).toList());
            assertEquals(List.of(), two.takeLeft(), "one workbench recovers it, not two");
            one.discard(one.found().getFirst());
            assertEquals(List.of(), names());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void theLatestComesFirstAndWhatCannotBeReadStaysWhereItIs() throws Exception {
        unsaved("older", Instant.EPOCH);
        unsaved("newer", Instant.EPOCH.plusSeconds(9));
        Files.writeString(folder.resolve("broken.json"), "{");
        try (JournalFolder left = new JournalFolder(folder)) {
            assertEquals(List.of("newer", "older"), left.takeLeft().stream().map(Found::id).toList());
        }
        assertTrue(names().contains("broken.json"), names().toString());
        try (JournalFolder again = new JournalFolder(folder)) {
            assertEquals(2, again.takeLeft().size(), "what was not recovered is offered again");
        }
    }

    @Test
    void theOwnFileGoesWithWhatIsUnsaved() throws Exception {
        JournalFolder journal = new JournalFolder(folder.resolve("new"));
        journal.own().write(unsaved(Instant.EPOCH));
        journal.own().clear();
        journal.close();
        try (Stream<Path> left = Files.list(folder.resolve("new"))) {
            assertEquals(0, left.count());
        }
        JournalFolder killed = new JournalFolder(folder.resolve("new"));
        killed.own().write(unsaved(Instant.EPOCH));
        killed.close();
        try (JournalFolder next = new JournalFolder(folder.resolve("new"))) {
            assertEquals("mine", next.takeLeft().getFirst().unsaved().writings().notes());
        }
    }

    private void unsaved(String id, Instant written) throws IOException {
        unsaved(written).write(folder.resolve(id + ".json"));
    }

    private static UnsavedCase unsaved(Instant written) {
        return new UnsavedCase(written, List.of(), Set.of(), false, Optional.empty(), Optional.empty(),
                Case.begin(CaseInfo.begun("T", Instant.EPOCH)).withNotes("mine"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    private Process hold(Path lock) throws IOException {
        Path source = Files.writeString(elsewhere.resolve("Holder.java"), HOLDER);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(java.toString(), source.toString(), lock.toString())
                .redirectErrorStream(true).start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        assertEquals("held", said.readLine());
        return process;
    }
}
