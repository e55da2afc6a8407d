package org.deskwright.policy.checklist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.UnreadableException;

/**
 * Checklists that admins wrote, read of files, and of folders with files.
 *
 * @param problems of files that end in {@code .json} and are none, and of places that are gone
 */
public record CompanyChecklists(List<OfFile> all, List<ReadProblem> problems) {
    public static final CompanyChecklists NONE = new CompanyChecklists(List.of(), List.of());
    /** The bundled one has some dozen kilobytes. */
    private static final long LARGEST = 4 << 20;
    private static final int HEAD = 4096;
    private static final String ENDING = ".json";

    /** One, with the file that it was read of. */
    public record OfFile(Path file, Checklist checklist) {}

    public CompanyChecklists {
        all = List.copyOf(all);
        problems = List.copyOf(problems);
    }

    /** Whether a file says near its beginning that it is one; many other exports are JSON, too. */
    public static boolean isOne(Path file) {
        if (!file.toString().endsWith(ENDING) || !Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains(ChecklistReader.FAMILY);
        } catch (IOException e) {
            // whoever opens it tells why it cannot be read
            return false;
        }
    }

    /** Of two with one id the first is taken, and the other is told as a problem. */
    public static CompanyChecklists read(List<Path> places) {
        List<ReadProblem> problems = new ArrayList<>();
        Set<Path> files = new LinkedHashSet<>();
        for (Path place : places) {
            try {
                files.addAll(files(place));
            } catch (IOException e) {
                problems.add(ReadProblem.whole(place.toString(), "cannot be read: " + e.getMessage(),
                        "put it back, or take it off the list"));
            }
        }
        List<OfFile> all = new ArrayList<>();
        for (Path file : files) {
            read(file, problems).ifPresent(one -> {
                Optional<OfFile> same = all.stream().filter(other -> other.checklist().id().equals(one.id())).findAny();
                same.ifPresentOrElse(
                        other -> problems.add(ReadProblem.whole(file.toString(),
                                "has the id " + one.id() + " of " + other.file(), "give it another id")),
                        () -> all.add(new OfFile(file, one)));
            });
        }
        return new CompanyChecklists(all, problems);
    }

    private static List<Path> files(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).filter(Files::isRegularFile).sorted()
                    .toList();
        }
    }

    private static Optional<Checklist> read(Path file, List<ReadProblem> problems) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new UnreadableException(-1, "is larger than any checklist", ChecklistReader.ADVICE);
            }
            byte[] bytes = Files.readAllBytes(file);
            List<UnreadableException> mistakes = Checklist.mistakes(bytes);
            if (mistakes.isEmpty()) {
                return Optional.of(Checklist.read(bytes));
            }
            mistakes.forEach(one -> problems.add(one.problem(file.toString())));
        } catch (UnreadableException e) {
            problems.add(e.problem(file.toString()));
        } catch (IOException e) {
            problems.add(ReadProblem.whole(file.toString(), "cannot be read: " + e.getMessage(),
                    "put it back, or take it off the list"));
        }
        return Optional.empty();
    }
}
