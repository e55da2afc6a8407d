package org.deskwright.cli.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.deskwright.certificates.check.CertificateReader;
import org.deskwright.certificates.check.KeyStorePasswords;
import org.deskwright.cli.Console;
import org.deskwright.cli.internal.Moments;
import org.deskwright.cli.internal.ProgressBar;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.intake.IntakeOptions;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.check.KnownClocks;
import org.deskwright.logs.check.LogReader;
import org.deskwright.logs.check.LogSettings;
import org.deskwright.policy.gpo.PolicySet;
import org.deskwright.report.text.Printable;

import picocli.CommandLine.Option;

/** As of when, and in which zone: shared by all commands that read evidence. */
public final class EvidenceOptions {
    @Option(names = "--as-of", paramLabel = "INSTANT", description = "The moment to speak about, such as "
            + "2026-11-20T10:00:00Z; default: when the newest evidence was read.")
    private String asOf;

    @Option(names = "--zone", paramLabel = "ZONE", description = "The time zone to show times in, such as Europe/Berlin; default: the case's, else UTC.")
    private String zone;

    /** Reads everything; what could not be read is told on standard error, a line each. */
    public IntakeResult read(Call call, List<String> paths, Answers answers) {
        return read(call, paths, answers, () -> LogClocks.read(call.console()), KeyStorePasswords.NONE);
    }

    /**
     * @param clocks of logs; asked for when there are any
     * @param passwords of key stores
     */
    IntakeResult read(Call call, List<String> paths, Answers answers, Supplier<KnownClocks> clocks,
            KeyStorePasswords passwords) {
        Console console = call.console();
        List<Path> files = files(console, paths);
        IntakeOptions options = new IntakeOptions(moment(), zone(), answers, Set.of());
        IntakeResult result;
        try (ProgressBar progress = new ProgressBar(console)) {
            result = new Intake(readers(call, clocks, passwords), console.clock()).read(files, options,
                    (name, done, total) -> progress.show("reading " + name, done, total));
        }
        result = withEmptiness(result, paths);
        result.problems().forEach(problem -> console.err().println(Printable.line(problem.line())));
        warnOfLaterEvidence(console, result);
        result.evidence().find(PolicySet.KIND).map(PolicySet::copies).orElse(List.of())
                .forEach(same -> console.err().println(Printable.line("deskwright: " + same.line())));
        return result;
    }

    /** Logs are read by what the user has in the instance area, too; that is not looked at before there is a log. */
    private static List<EvidenceReader> readers(Call call, Supplier<KnownClocks> clocks, KeyStorePasswords passwords) {
        return call.toolbox().readers().get().stream().<EvidenceReader>map(reader -> switch (reader) {
            case LogReader _ -> new LogReader(() -> settings(call.console(), clocks.get()));
            case CertificateReader _ -> new CertificateReader(passwords);
            default -> reader;
        }).toList();
    }

    private static LogSettings settings(Console console, KnownClocks clocks) {
        FormatCatalogue formats = LogFormats.read(console);
        return new LogSettings(formats, LogSignatures.read(console, formats), LogSessionRules.read(console, formats),
                clocks);
    }

    /** Ages would come out negative: the admin should know that the evidence does not show the state of then. */
    private void warnOfLaterEvidence(Console console, IntakeResult result) {
        if (asOf == null) {
            return;
        }
        Instant wanted = result.evidence().asOf();
        result.evidence().coverage().entries().stream().map(e -> e.provenance().readAt()).max(Comparator.naturalOrder())
                .filter(newest -> newest.isAfter(wanted)).ifPresent(newest -> console.err()
                        .println("deskwright: evidence of " + newest + " is later than --as-of " + wanted));
    }

    /** That there was nothing to read must not look like a clean bill of health. */
    private static IntakeResult withEmptiness(IntakeResult result, List<String> paths) {
        if (result.filesRead() > 0 || !result.problems().isEmpty()) {
            return result;
        }
        ReadProblem nothing = ReadProblem.whole(String.join(", ", paths), "holds no evidence",
                "'deskwright topics ID' shows which commands bring what");
        return new IntakeResult(result.evidence(), List.of(nothing), result.openedCase(), result.suppressions(),
                result.sources());
    }

    /** The options without reading anything, so that mistakes in them show at once. */
    public void check(Console console, List<String> paths) {
        files(console, paths);
        moment();
    }

    /** The one asked for; empty for the case's or that of the evidence. */
    public Optional<Instant> moment() {
        ZoneId inZone = zone().orElse(ZoneOffset.UTC);
        return Optional.ofNullable(asOf).map(text -> Moments.parse("--as-of", text, inZone));
    }

    /** The one asked for; empty for the case's. */
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(zone).map(text -> Moments.zone("--zone", text));
    }

    private static List<Path> files(Console console, List<String> paths) {
        List<Path> files = new ArrayList<>();
        for (String path : paths) {
            files.add(existing(console, path));
        }
        return files;
    }

    private static Path existing(Console console, String path) {
        if (path.isBlank()) {
            throw new UsageProblem("an empty name is no path; '.' is the folder that you are in");
        }
        try {
            Path file = console.resolve(path);
            if (Files.exists(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw new UsageProblem("'" + Printable.line(path) + "' cannot be a path: " + e.getReason());
        }
        throw new UsageProblem("there is no file or folder '" + Printable.line(path) + "'");
    }
}
