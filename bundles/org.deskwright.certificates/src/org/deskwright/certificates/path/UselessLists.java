package org.deskwright.certificates.path;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.x509.RevocationList;
import org.deskwright.core.intake.ReadProblem;

/** Lists of revoked certificates that were read and say nothing of anybody: nobody is to be held for sound by them. */
public final class UselessLists {
    private UselessLists() {
    }

    /** What to tell of them, by the files in which they are. */
    public static List<ReadProblem> of(Collection<CertificateFile> files) {
        List<RevocationList> useless = new Revocations(
                files.stream().flatMap(file -> file.revocations().stream()).toList()).useless();
        List<ReadProblem> problems = new ArrayList<>();
        for (CertificateFile file : files) {
            file.revocations().stream().filter(useless::contains)
                    .forEach(list -> problems.add(ReadProblem.whole(file.name(), list.lack(),
                            "give the whole list of " + list.issuer().shortName() + " as well")));
        }
        return problems;
    }
}
