package org.deskwright.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.deskwright.cli.Console;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.UnreadableException;
import org.deskwright.estate.model.Estate;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.report.text.Printable;

import picocli.CommandLine.Option;

/** Which checklist, and for which protocols: shared by the commands that hold policies against one. */
final class ChecklistOptions {
    private static final List<String> PROTOCOLS = List.of("PCOIP", "WSP");
    /** The bundled one has some dozen kilobytes. */
    private static final long LARGEST = 4 << 20;

    @Option(names = "--checklist", paramLabel = "ID|FILE.json", description = "workspaces, or a checklist of your own in a file; default: workspaces.")
    private String checklist;

    @Option(names = "--checklist-folder", paramLabel = "FOLDER", description = "Where checklists of your own lie, to be named by their ids.")
    private String folder;

    @Option(names = "--protocol", paramLabel = "PCOIP|WSP", split = ",", description = "Only what concerns WorkSpaces of this protocol; default: those of the WorkSpaces that were read, else all.")
    private List<String> protocols = new ArrayList<>();

    Checklist checklist(Console console) throws IOException {
        protocols.forEach(one -> Choices.check("--protocol", one, PROTOCOLS));
        Checklist bundled = Checklist.bundled();
        if (checklist == null || checklist.equals(bundled.id())) {
            return bundled;
        }
        Optional<Checklist> own = folder == null ? Optional.empty() : named(console);
        if (own.isPresent()) {
            return own.get();
        }
        Path file = console.resolve(checklist);
        if (!Files.isRegularFile(file)) {
            throw new UsageProblem("there is neither a checklist nor a file '" + Printable.line(checklist)
                    + "'; there is " + bundled.id());
        }
        try {
            return Checklist.read(Files.readAllBytes(file));
        } catch (UnreadableException e) {
            throw new UsageProblem("--checklist: " + Printable.line(checklist + " " + e.reason()) + "; " + e.advice());
        }
    }

    /** The one in the folder that has this id; what is no checklist is passed over. */
    private Optional<Checklist> named(Console console) throws IOException {
        Path place = console.resolve(folder);
        if (!Files.isDirectory(place)) {
            throw new UsageProblem("--checklist-folder: there is no folder '" + Printable.line(folder) + "'");
        }
        try (Stream<Path> files = Files.list(place)) {
            for (Path one : files.filter(file -> file.toString().endsWith(".json")).sorted().toList()) {
                Optional<Checklist> read = read(one);
                if (read.filter(list -> list.id().equals(checklist)).isPresent()) {
                    return read;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Checklist> read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(Checklist.read(Files.readAllBytes(file)));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    /** Without what concerns none of the WorkSpaces that were read. */
    Checklist forEstate(Checklist whole, Evidence evidence) {
        Set<String> known = new HashSet<>(protocols);
        if (known.isEmpty()) {
            evidence.find(Estate.KIND).ifPresent(
                    estate -> estate.workspaces().forEach(one -> one.properties().protocols().forEach(known::add)));
        }
        return whole.forProtocols(known);
    }
}
