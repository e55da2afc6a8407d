package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.deskwright.certificates.check.KeyStorePasswords;
import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.file.CertificateFiles;
import org.deskwright.certificates.file.CertificateFolder;
import org.deskwright.certificates.file.FoundCertificate;
import org.deskwright.certificates.file.SystemRoots;
import org.deskwright.certificates.path.UselessLists;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.RevocationList;
import org.deskwright.cli.Console;
import org.deskwright.cli.ExitCode;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.core.intake.UnreadableException;
import org.deskwright.report.text.Printable;

/** Files of certificates that a command was given. What cannot be read is told, and the rest is read. */
public final class CertificateInput {
    private final Console console;
    private final KeyStorePasswords passwords;
    private final List<CertificateFile> files = new ArrayList<>();
    private boolean unread;

    public CertificateInput(Console console, KeyStorePasswords passwords) {
        this.console = console;
        this.passwords = passwords;
    }

    /** Files, and folders of which all files are read; of folders, what holds no certificate is passed over. */
    public CertificateInput read(List<String> paths) throws IOException {
        for (String given : paths) {
            Path path = existing(given);
            if (Files.isDirectory(path)) {
                folder(given, path);
            } else {
                file(given, path);
            }
        }
        return this;
    }

    /**
     * What a store that was named holds: a file, or a folder whose files are one store; empty, and told, if nothing.
     */
    public Optional<CertificateFile> readStore(String given) throws IOException {
        Path path = existing(given);
        try {
            CertificateFile read = (Files.isDirectory(path)
                    ? CertificateFolder.read(path, file -> unlocked(file.toString(), file))
                    : unlocked(given, path)).named(given);
            read.problems().forEach(problem -> tell(given, problem));
            return Optional.of(read);
        } catch (UnreadableException e) {
            tell(given, e);
            return Optional.empty();
        }
    }

    private CertificateFile unlocked(String name, Path path) throws IOException {
        return passwords.read(name, password -> CertificateFiles.read(path, password));
    }

    private Path existing(String given) {
        Path path = path(given);
        if (!Files.exists(path)) {
            throw new UsageProblem("there is no '" + Printable.line(given) + "'");
        }
        return path;
    }

    /** What the operating system trusts; empty, and told, where this Java cannot read that. */
    public Optional<CertificateFile> readSystemRoots() throws IOException {
        try {
            CertificateFile roots = SystemRoots.read("this system");
            roots.problems().forEach(problem -> tell("this system", problem));
            return Optional.of(roots);
        } catch (UnreadableException e) {
            tell("this system", e);
            return Optional.empty();
        }
    }

    private Path path(String given) {
        try {
            return console.resolve(given);
        } catch (InvalidPathException e) {
            throw new UsageProblem("'" + Printable.line(given) + "' cannot be a path: " + e.getReason());
        }
    }

    private void folder(String given, Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path one : all) {
            if (Thread.interrupted()) {
                throw new CancellationException();
            }
            if (mayHold(one)) {
                file(Path.of(given).resolve(folder.relativize(one)).toString(), one);
            }
        }
    }

    private static boolean mayHold(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(1 << 16);
            return CertificateFiles.recognises(head, new String(head, java.nio.charset.StandardCharsets.ISO_8859_1));
        }
    }

    private void file(String name, Path path) throws IOException {
        try {
            CertificateFile named = unlocked(name, path).named(name);
            files.add(named);
            named.problems().forEach(problem -> tell(name, problem));
        } catch (UnreadableException e) {
            tell(name, e);
        }
    }

    /**
     * Lists of revoked certificates; those that are of no use are told.
     *
     * @param also certificates that are at hand beside those that were read
     */
    public List<RevocationList> revocations(Collection<Certificate> also) {
        UselessLists.of(files, also).forEach(this::tell);
        return files.stream().flatMap(file -> file.revocations().stream()).toList();
    }

    private void tell(String name, UnreadableException problem) {
        tell(problem.problem(name));
    }

    private void tell(ReadProblem problem) {
        unread = true;
        console.err().println("deskwright: " + Printable.line(problem.line()));
    }

    public List<CertificateFile> files() {
        return List.copyOf(files);
    }

    public List<FoundCertificate> found() {
        return files.stream().flatMap(file -> file.found().stream()).toList();
    }

    /** Something that was asked about cannot be told of. */
    public void lacks(String name, String reason, String advice) {
        tell(ReadProblem.whole(name, reason, advice));
    }

    /** That code, but where something could not be read the one that says so. */
    public ExitCode atLeast(ExitCode code) {
        return unread && code.code() < ExitCode.UNREADABLE.code() ? ExitCode.UNREADABLE : code;
    }
}
