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

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.file.CertificateFiles;
import org.deskwright.certificates.file.FoundCertificate;
import org.deskwright.certificates.file.LockedException;
import org.deskwright.certificates.file.Password;
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
    private final List<Password> passwords;
    private final List<CertificateFile> files = new ArrayList<>();
    private boolean unread;

    /** @param passwords those that are tried on each store, in that order; at least one, which may be none */
    public CertificateInput(Console console, List<Password> passwords) {
        this.console = console;
        this.passwords = List.copyOf(passwords);
    }

    /** Files, and folders of which all files are read; of folders, what holds no certificate is passed over. */
    public CertificateInput read(List<String> paths) throws IOException {
        for (String given : paths) {
            Path path = path(given);
            if (!Files.exists(path)) {
                throw new UsageProblem("there is no '" + Printable.line(given) + "'");
            }
            if (Files.isDirectory(path)) {
                folder(given, path);
            } else {
                file(given, path);
            }
        }
        return this;
    }

    /** A file that is no part of the input, such as a store; gives what it holds. */
    public List<CertificateFile> readAlso(String given) throws IOException {
        CertificateInput other = new CertificateInput(console, passwords).read(List.of(given));
        unread |= other.unread;
        return other.files();
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
            CertificateFile read = unlocked(path);
            CertificateFile named = read.named(name);
            files.add(named);
            named.problems().forEach(problem -> tell(name, problem));
        } catch (UnreadableException e) {
            tell(name, e);
        }
    }

    private CertificateFile unlocked(Path path) throws IOException {
        for (Password password : passwords.subList(0, passwords.size() - 1)) {
            try {
                return CertificateFiles.read(path, password);
            } catch (LockedException e) {
                // another one may fit
                continue;
            }
        }
        return CertificateFiles.read(path, passwords.getLast());
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

    /** That code, but where something could not be read the one that says so. */
    public ExitCode atLeast(ExitCode code) {
        return unread && code.code() < ExitCode.UNREADABLE.code() ? ExitCode.UNREADABLE : code;
    }
}
