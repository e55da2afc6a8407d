package org.deskwright.certificates.ui.desk;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.file.FoundCertificate;
import org.deskwright.certificates.path.PathRequest;
import org.deskwright.certificates.path.TrustStore;
import org.deskwright.certificates.path.UselessLists;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.RevocationList;
import org.deskwright.core.intake.ReadProblem;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.time.Now;

/**
 * What lies open.
 *
 * @param files in the order in which they were opened
 * @param rows one for each certificate in them, and one for each that Deskwright knows
 * @param rootsOfJava how the roots of Java are called among the files
 * @param at the moment for which the user wants certificates to be judged; empty for now
 */
public record DeskState(List<CertificateFile> files, List<CertificateRow> rows, String rootsOfJava,
        Optional<Instant> at) {
    static final String ROOTS_OF_SYSTEM = Texts.beside(DeskState.class).get("system");

    public DeskState {
        files = List.copyOf(files);
        rows = List.copyOf(rows);
    }

    /** Those of files; what Deskwright knows is not counted. */
    public long count() {
        return rows.stream().filter(row -> !row.known()).count();
    }

    public Optional<CertificateFile> file(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    /** That of a certificate; where it lies in none of the files, one that tells of no place. */
    public CertificateRow rowOf(Certificate certificate) {
        return rows.stream().filter(row -> row.certificate().equals(certificate)).findFirst()
                .orElseGet(() -> new CertificateRow(
                        new FoundCertificate(certificate, Texts.beside(DeskState.class).get("elsewhere"), -1, "", true),
                        true, "", List.of(), "store " + certificate.digest("SHA-256")));
    }

    /** The file in which a certificate was found, where it is one that other programs find, too. */
    public Optional<CertificateFile> onDisk(CertificateRow row) {
        return row.known() ? Optional.empty() : file(row.file()).filter(file -> isPath(file.name()));
    }

    /** Files are laid down by their whole paths; servers and what was pasted have names that are none. */
    private static boolean isPath(String name) {
        try {
            return Path.of(name).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** What could not be read, a line each. */
    public List<String> problems() {
        return Stream.concat(files.stream().flatMap(file -> file.problems().stream().map(p -> p.problem(file.name()))),
                UselessLists.of(files, certificates()).stream()).map(ReadProblem::line).toList();
    }

    /** The files that say what a device trusts. */
    public List<TrustStore> stores() {
        return files.stream().filter(CertificateFile::isTrustStore).map(TrustStore::of).toList();
    }

    /** Whether the roots of Java are among the files. */
    public boolean hasRootsOfJava() {
        return file(rootsOfJava).isPresent();
    }

    /** Likewise those of the operating system. */
    public boolean hasRootsOfSystem() {
        return file(ROOTS_OF_SYSTEM).isPresent();
    }

    /** Lists of revoked certificates in all files. */
    public List<RevocationList> revocations() {
        return files.stream().flatMap(file -> file.revocations().stream()).toList();
    }

    /** The files that are what a server sends. */
    public List<CertificateFile> chains() {
        return files.stream().filter(CertificateFile::isChain).toList();
    }

    DeskState with(CertificateFile file, List<CertificateRow> more) {
        List<CertificateFile> nextFiles = new ArrayList<>(
                files.stream().filter(one -> !one.name().equals(file.name())).toList());
        nextFiles.add(file);
        return new DeskState(nextFiles,
                Stream.concat(rows.stream().filter(row -> !row.file().equals(file.name())), more.stream()).toList(),
                rootsOfJava, at);
    }

    DeskState without(List<String> names) {
        return new DeskState(files.stream().filter(file -> !names.contains(file.name())).toList(),
                rows.stream().filter(row -> row.known() || !names.contains(row.file())).toList(), rootsOfJava, at);
    }

    DeskState judgedAt(Optional<Instant> moment) {
        return new DeskState(files, rows, rootsOfJava, moment);
    }

    /** What to ask of paths: that they are good for servers at that moment, by the lists that lie open. */
    public PathRequest request() {
        return PathRequest.ofServer(at.orElseGet(Now::instant)).withRevocations(revocations())
                .withIssuers(certificates());
    }

    /** Those of files and those that Deskwright knows, each once. */
    private List<Certificate> certificates() {
        return rows.stream().map(CertificateRow::certificate).distinct().toList();
    }
}
