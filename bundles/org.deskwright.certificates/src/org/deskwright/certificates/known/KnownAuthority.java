package org.deskwright.certificates.known;

import org.deskwright.certificates.x509.Certificate;

/**
 * A certificate that Deskwright brings.
 *
 * @param id stable
 * @param name how its owner calls it
 * @param role what it is to WorkSpaces
 * @param note what to know of it
 */
public record KnownAuthority(String id, String name, Role role, String note, Certificate certificate) {
    /** What an authority is to WorkSpaces. */
    public enum Role {
        /** Chains of the service end there. */
        ANCHOR,
        /** Older advice names it, and chains of today do not end there. */
        FORMER,
        /** The key of an anchor, signed by another authority: servers send it for older devices. */
        CROSS_SIGNED,
        /** Another authority with a similar name. */
        NAMESAKE
    }
}
