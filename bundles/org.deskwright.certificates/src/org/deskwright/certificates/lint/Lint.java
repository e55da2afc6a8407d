package org.deskwright.certificates.lint;

import java.util.Locale;
import java.util.Objects;

/**
 * A rule that certificates may break.
 *
 * @param id stable, such as {@code serial.length}
 * @param about which part of a certificate: a field such as {@code validity}, or the number of an extension
 * @param title what the rule asks for
 * @param clause where it is written, such as {@code RFC 5280 4.1.2.2}
 */
public record Lint(String id, Severity severity, Basis basis, String about, String title, String clause) {
    /** How much breaking it weighs. */
    public enum Severity {
        /** The rule is a must; clients may refuse the certificate. */
        ERROR,
        /** It is a should, or clients are about to refuse it. */
        WARNING,
        /** Good to know. */
        NOTE;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whose rule it is. */
    public enum Basis {
        /** RFC 5280 and what it builds on: for all certificates. */
        RFC5280,
        /** The Baseline Requirements of the CA/Browser Forum: for public servers only. */
        WEB,
        /** What Windows asks of certificates that users sign in with. */
        WINDOWS
    }

    public Lint {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(clause, "clause");
    }
}
