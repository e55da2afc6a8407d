package org.deskwright.certificates.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.RevocationList;
import org.deskwright.core.evidence.EvidenceKind;

/**
 * The files with certificates that were read, in the order of their names.
 *
 * @param importProblems for names of files, why the console of WorkSpaces would not take the file as a root
 */
public record Certificates(List<CertificateFile> files, Map<String, String> importProblems) {
    public static final EvidenceKind<Certificates> KIND = new EvidenceKind<>("certificates.set", Certificates.class);
    /** What a server sent. */
    public static final String CHAIN = "certificates.chain";
    /** What a device trusts. */
    public static final String STORE = "certificates.trust-store";
    /** Lists of revoked certificates. */
    public static final String REVOCATIONS = "certificates.revocation-list";

    public Certificates {
        files = List.copyOf(files);
        importProblems = Map.copyOf(importProblems);
    }

    /** Where nobody looked at the form of files. */
    public Certificates(List<CertificateFile> files) {
        this(files, Map.of());
    }

    Optional<String> importProblem(String name) {
        return Optional.ofNullable(importProblems.get(name));
    }

    public List<CertificateFile> chains() {
        return files.stream().filter(CertificateFile::isChain).toList();
    }

    public List<CertificateFile> stores() {
        return files.stream().filter(CertificateFile::isTrustStore).toList();
    }

    public List<RevocationList> revocations() {
        return files.stream().flatMap(file -> file.revocations().stream()).toList();
    }

    /** Those of all files, each once. */
    List<Certificate> certificates() {
        return files.stream().flatMap(file -> file.certificates().stream()).distinct().toList();
    }

    static String kind(CertificateFile file) {
        return file.isChain() ? CHAIN : file.isTrustStore() ? STORE : REVOCATIONS;
    }
}
