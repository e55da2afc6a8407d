package org.deskwright.cli.internal;

import org.deskwright.certificates.known.HashQuery;
import org.deskwright.report.text.Printable;

/** A hash or number as an argument. */
public final class CertificateHash {
    private CertificateHash() {
    }

    /** @param option how the argument is called; empty for one without a name */
    public static HashQuery of(String option, String given) {
        return HashQuery.of(given).orElseThrow(() -> new UsageProblem((option.isEmpty() ? "" : option + ": ") + "'"
                + Printable.line(given) + "' is no hash: give hex digits, such as 2b07... or 14 65 FA ..."));
    }
}
