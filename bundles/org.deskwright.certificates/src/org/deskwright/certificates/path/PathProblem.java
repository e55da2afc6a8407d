package org.deskwright.certificates.path;

import org.deskwright.certificates.x509.Certificate;

/**
 * Why clients refuse a path.
 *
 * @param certificate which one is wrong
 * @param detail what is wrong with it, for the admin, without its name
 */
public record PathProblem(Kind kind, Certificate certificate, String detail) {
    /** What may be wrong. */
    public enum Kind {
        NOT_YET_VALID,
        EXPIRED,
        NO_AUTHORITY,
        MAY_NOT_SIGN,
        TOO_LONG,
        UNKNOWN_CRITICAL,
        MALFORMED,
        NAME_NOT_ALLOWED,
        WRONG_PURPOSE,
        WEAK,
        WRONG_HOST,
        NO_POLICY,
        REVOKED,
        /** What clients take and the rules for authorities forbid; looked at only when asked for. */
        BREAKS_RULE
    }

    /** Name and what is wrong. */
    public String text() {
        return certificate.name() + " " + detail;
    }
}
