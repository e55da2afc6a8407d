package org.deskwright.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.cli.Console;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.check.Fleet;
import org.deskwright.policy.check.PolicyReading;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.CompanyChecklists;
import org.deskwright.policy.checklist.CompanyChecklists.OfFile;
import org.deskwright.policy.link.Dn;
import org.deskwright.report.text.Printable;

import picocli.CommandLine.Option;

/** Which checklist, and for which protocols: shared by the commands that hold policies against one. */
final class ChecklistOptions {
    private static final List<String> PROTOCOLS = List.of("PCOIP", "WSP");

    @Option(names = "--checklist", paramLabel = "ID|FILE.json", description = "workspaces, or a checklist of your own in a file; default: workspaces.")
    private String checklist;

    @Option(names = "--checklist-folder", paramLabel = "FOLDER", description = "Where checklists of your own lie, to be named by their ids.")
    private String folder;

    @Option(names = "--protocol", paramLabel = "PCOIP|WSP", split = ",", description = "Only what concerns WorkSpaces of this protocol; default: what concerns the WorkSpaces that were read, with --ou those in it, by their protocols and operating systems; all where none was read.")
    private List<String> protocols = new ArrayList<>();

    Checklist checklist(Console console) throws IOException {
        protocols.forEach(one -> Choices.check("--protocol", one, PROTOCOLS));
        Checklist bundled = Checklist.bundled();
        if (checklist == null || checklist.equals(bundled.id())) {
            return bundled;
        }
        CompanyChecklists company = folder == null ? CompanyChecklists.NONE : company(console);
        Optional<Checklist> own = company.all().stream().map(OfFile::checklist)
                .filter(list -> list.id().equals(checklist)).findFirst();
        if (own.isPresent()) {
            return own.get();
        }
        Path file = console.resolve(checklist);
        if (!Files.isRegularFile(file)) {
            throw new UsageProblem("there is neither a checklist nor a file '" + Printable.line(checklist)
                    + "'; there is "
                    + Stream.concat(Stream.of(bundled.id()), company.all().stream().map(one -> one.checklist().id()))
                            .map(Printable::line).collect(Collectors.joining(", "))
                    + company.problems().stream().map(one -> "; " + Printable.line(one.line()))
                            .collect(Collectors.joining()));
        }
        byte[] bytes = Files.readAllBytes(file);
        try {
            return Checklist.read(bytes);
        } catch (UnreadableException e) {
            List<String> mistakes = Checklist.mistakes(bytes).stream()
                    .map(one -> (one.offset() < 0 ? "" : "at byte " + one.offset() + ": ") + one.reason()).toList();
            throw mistakes.size() == 1
                    ? new UsageProblem("--checklist: " + checklist + ": " + mistakes.getFirst() + "; " + e.advice())
                    : new UsageProblem(
                            "--checklist: " + checklist + " has " + mistakes.size() + " mistakes; " + e.advice(),
                            mistakes);
        }
    }

    private CompanyChecklists company(Console console) {
        Path place = console.resolve(folder);
        if (!Files.isDirectory(place)) {
            throw new UsageProblem("--checklist-folder: there is no folder '" + Printable.line(folder) + "'");
        }
        return CompanyChecklists.read(List.of(place));
    }

    /** The WorkSpaces that were read, as far as they are asked for. */
    Fleet fleet(Evidence evidence) {
        Fleet fleet = Fleet.of(evidence);
        return protocols.isEmpty() ? fleet : fleet.ofProtocols(protocols);
    }

    /** Without what concerns other protocols than were asked for. */
    Checklist forProtocols(Checklist all) {
        return all.forProtocols(Set.copyOf(protocols));
    }

    /** Without what concerns none of the WorkSpaces that were read. */
    Checklist forEstate(Checklist all, PolicyReading reading) {
        return protocols.isEmpty() ? reading.asked(all) : forProtocols(reading.known(all));
    }

    /** Without what concerns none of the WorkSpaces in an OU. */
    Checklist forPlace(Checklist all, PolicyReading reading, Dn place) {
        return protocols.isEmpty() ? reading.asked(all, place) : forProtocols(reading.known(all));
    }
}
