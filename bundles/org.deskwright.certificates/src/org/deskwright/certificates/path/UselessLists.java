package org.deskwright.certificates.path;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.RevocationList;
import org.deskwright.core.intake.ReadProblem;

/** Lists of revoked certificates that were read and say nothing of anybody: nobody is to be held for sound by them. */
public final class UselessLists {
    private UselessLists() {
    }

    /** What to tell of them, by the files in which they are. */
    public static List<ReadProblem> of(Collection<CertificateFile> files) {
        return of(files, List.of());
    }

    /** @param also certificates that are at hand beside those of the files */
    public static List<ReadProblem> of(Collection<CertificateFile> files, Collection<Certificate> also) {
        List<RevocationList> useless = new Revocations(
                files.stream().flatMap(file -> file.revocations().stream()).toList()).useless();
        Set<Certificate> atHand = new LinkedHashSet<>(also);
        files.forEach(file -> atHand.addAll(file.certificates()));
        List<ReadProblem> problems = new ArrayList<>();
        for (CertificateFile file : files) {
            for (RevocationList list : file.revocations()) {
                String issuer = list.issuer().shortName();
                if (useless.contains(list)) {
                    problems.add(ReadProblem.whole(file.name(), list.lack(),
                            "give the whole list of " + issuer + " as well"));
                } else if (list.isIndirect()) {
                    unproved(list, atHand).ifPresent(
                            lack -> problems.add(ReadProblem.whole(file.name(), lack, "give the certificate of "
                                    + issuer + ", and those that stand above it and that it tells of")));
                }
            }
        }
        return problems;
    }

    /** Lists about certificates of others are proved by who signed them, who may be none of the authorities above. */
    private static Optional<String> unproved(RevocationList list, Collection<Certificate> atHand) {
        List<Certificate> signers = atHand.stream().filter(list::isSignedBy).toList();
        String told = "tells of certificates of several authorities (indirect), and ";
        if (signers.isEmpty()) {
            return Optional.of(told + "nobody at hand signed it");
        }
        if (signers.stream().noneMatch(ListIssuers::maySign)) {
            return Optional.of(told + "its issuer may not sign lists: the key usage lacks cRLSign");
        }
        boolean heard = signers.stream().anyMatch(Certificate::isAuthority)
                || atHand.stream().flatMap(one -> ListIssuers.named(one).stream()).anyMatch(list.issuer()::matches);
        return heard ? Optional.empty() : Optional.of(told + "no certificate at hand names its issuer (cRLIssuer)");
    }
}
