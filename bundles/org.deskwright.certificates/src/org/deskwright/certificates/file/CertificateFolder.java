package org.deskwright.certificates.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.RevocationList;
import org.deskwright.core.intake.UnreadableException;

/**
 * A folder whose files together say what a device trusts, such as the certificates of a zero client, or
 * {@code /etc/ssl/certs}. Each certificate counts once, however many files and links hold it. Folders within are left
 * alone, and so is what holds no certificates.
 */
public final class CertificateFolder {
    /** More than any store has; the rest is told not to be read. */
    public static final int MOST_FILES = 5000;
    /** Text may stand before PEM, as {@code openssl x509 -text} writes it. */
    private static final int HEAD = 1 << 16;

    /** Reads one of the files, with whatever password it wants. */
    @FunctionalInterface
    public interface Reading {
        CertificateFile of(Path file) throws IOException;
    }

    private final Path folder;
    private final Map<Certificate, FoundCertificate> found = new LinkedHashMap<>();
    private final List<RevocationList> revocations = new ArrayList<>();
    private final Set<String> thumbprints = new LinkedHashSet<>();
    private final List<UnreadableException> problems = new ArrayList<>();

    private CertificateFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * @throws UnreadableException when there is no certificate in any of its files
     * @throws IOException when the folder cannot be listed
     */
    public static CertificateFile read(Path folder, Password password) throws IOException {
        return read(folder, file -> CertificateFiles.read(file, password));
    }

    /** Likewise, with a password for each key store. */
    public static CertificateFile read(Path folder, Reading reading) throws IOException {
        return new CertificateFolder(folder).read(reading);
    }

    private CertificateFile read(Reading reading) throws IOException {
        for (Path file : files()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            try {
                if (isOfCertificates(file)) {
                    add(reading.of(file));
                }
            } catch (UnreadableException e) {
                problems.add(in(file, e));
            } catch (IOException e) {
                problems.add(new UnreadableException(-1, file.getFileName() + " cannot be read: " + e.getMessage(),
                        "look at its permissions", e));
            }
        }
        if (found.isEmpty() && thumbprints.isEmpty() && revocations.isEmpty()) {
            throw problems.isEmpty()
                    ? new UnreadableException(-1, "holds no file with certificates", "name the folder that does")
                    : problems.getFirst();
        }
        return new CertificateFile(folder.toString(), FileFormat.FOLDER, List.copyOf(found.values()), revocations,
                List.copyOf(thumbprints), problems);
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (Path file : all) {
                if (files.size() == MOST_FILES) {
                    problems.add(new UnreadableException(-1, "holds more than " + MOST_FILES + " files",
                            "name a folder with fewer"));
                    break;
                }
                files.add(file);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        files.sort(null);
        return files;
    }

    private static boolean isOfCertificates(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            return CertificateFiles.recognises(head, new String(head, StandardCharsets.ISO_8859_1));
        }
    }

    private void add(CertificateFile file) {
        for (FoundCertificate one : file.found()) {
            found.putIfAbsent(one.certificate(), new FoundCertificate(one.certificate(), folder.toString(), -1,
                    one.alias().isEmpty() ? file.name() : file.name() + ", " + one.alias(), true));
        }
        revocations.addAll(file.revocations());
        thumbprints.addAll(file.thumbprints());
        file.problems().forEach(problem -> problems.add(in(Path.of(file.name()), problem)));
    }

    /** The file is told in the reason, since places are told by the folder. */
    private static UnreadableException in(Path file, UnreadableException e) {
        String place = e.offset() < 0 ? "" : " at byte " + e.offset();
        return new UnreadableException(-1, file.getFileName() + place + ": " + e.reason(), e.advice(), e);
    }
}
