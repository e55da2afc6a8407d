package org.deskwright.certificates.path;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.file.CertificateFiles;
import org.deskwright.certificates.file.FoundCertificate;
import org.deskwright.certificates.file.Password;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.core.intake.UnreadableException;

/** What a device trusts. Immutable. */
public final class TrustStore {
    private final String name;
    private final Set<Certificate> anchors;
    private final Set<String> thumbprints;

    /**
     * @param name how the admin calls it
     */
    public TrustStore(String name, Collection<Certificate> anchors) {
        this(name, anchors, List.of());
    }

    /** @param thumbprints SHA-1 hashes of further anchors that are not at hand themselves */
    public TrustStore(String name, Collection<Certificate> anchors, Collection<String> thumbprints) {
        this.name = name;
        this.anchors = new LinkedHashSet<>(anchors);
        this.thumbprints = Set.copyOf(thumbprints);
    }

    /** All that a file holds; of a key store only what it marks as trusted, where it marks any. */
    public static TrustStore of(CertificateFile file) {
        boolean marked = file.found().stream().anyMatch(FoundCertificate::trusted);
        return new TrustStore(file.name(), file.found().stream().filter(one -> !marked || one.trusted())
                .map(FoundCertificate::certificate).toList(), file.thumbprints());
    }

    /**
     * Likewise, or the roots of the Java that runs this.
     *
     * @throws UnreadableException when there are none where they belong
     */
    public static TrustStore ofThisJava() throws IOException {
        return new TrustStore("this Java", of(fileOfThisJava()).anchors());
    }

    /** The file from which those are read. */
    public static CertificateFile fileOfThisJava() throws IOException {
        Path file = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
        if (!Files.isReadable(file)) {
            throw new UnreadableException(-1, "this Java has no roots at " + file, "name a store of your own");
        }
        CertificateFile read = CertificateFiles.read(file, Password.NONE);
        if (read.found().isEmpty()) {
            read = CertificateFiles.read(file, Password.of("changeit".toCharArray()));
        }
        return read;
    }

    public String name() {
        return name;
    }

    /** Those that are at hand. */
    public List<Certificate> anchors() {
        return List.copyOf(anchors);
    }

    public int size() {
        return anchors.size() + thumbprints.size();
    }

    public boolean trusts(Certificate certificate) {
        return anchors.contains(certificate)
                || !thumbprints.isEmpty() && thumbprints.contains(certificate.digest("SHA-1"));
    }

    @Override
    public String toString() {
        return name;
    }
}
