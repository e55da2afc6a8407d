package org.deskwright.certificates.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.file.FileFormat;
import org.deskwright.certificates.path.TrustStore;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Values;

/**
 * The files that may hold the roots which were given to a directory for trusted devices. That they were given cannot be
 * seen from outside the console, so that only those count to which a device leads.
 */
final class DeviceRoots {
    /** A directory takes no more (Administration Guide, trusted devices). */
    static final int MOST = 2;
    private static final Set<FileFormat> OF_SYSTEMS = EnumSet.of(FileFormat.THUMBPRINTS, FileFormat.SYSTEM,
            FileFormat.REGISTRY_POL);

    private final Certificates all;
    private final List<CertificateFile> files;

    DeviceRoots(Certificates all) {
        this.all = all;
        files = all.stores().stream().filter(DeviceRoots::mayHoldThem).toList();
    }

    private static boolean mayHoldThem(CertificateFile file) {
        return !OF_SYSTEMS.contains(file.format()) && RootsCheck.isSmall(file)
                && file.certificates().stream().anyMatch(one -> Found.KNOWN.of(one).isEmpty());
    }

    List<TrustStore> stores() {
        return files.stream().map(TrustStore::of).toList();
    }

    /** What is wrong with the root itself, or with each file of it, for whoever imports it. */
    List<Outcome> judge(Certificate root) {
        List<CertificateFile> holding = files.stream().filter(file -> file.certificates().contains(root)).toList();
        CertificateFile first = holding.getFirst();
        Values values = Values.of("name", root.name(), "file", first.name(), "issuer", root.issuer().shortName());
        List<Outcome> outcomes = new ArrayList<>();
        if (!root.isSelfIssued()) {
            outcomes.add(Found.finding(Found.store(first), "no-root-certificate", values, first));
        }
        Optional<String> problem = all.importProblem(first.name());
        if (problem.isPresent() && holding.stream().allMatch(file -> all.importProblem(file.name()).isPresent())) {
            outcomes.add(Found.finding(Found.store(first), "root-form", values.and("reason", problem.get()), first));
        }
        return outcomes;
    }
}
