package org.deskwright.certificates.x509;

import java.util.Optional;
import java.util.OptionalInt;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.der.Tags;

/**
 * Whether a certificate may issue others, and how long their chain may be (RFC 5280 4.2.1.9).
 */
public record BasicConstraints(boolean authority, OptionalInt pathLength) {
    public static Optional<BasicConstraints> of(Extension extension) {
        try {
            return Optional.of(read(extension));
        } catch (DerException e) {
            return Optional.empty();
        }
    }

    public static BasicConstraints read(Extension extension) throws DerException {
        DerValue value = extension.value().expect(Tags.SEQUENCE, "basicConstraints");
        boolean authority = false;
        OptionalInt length = OptionalInt.empty();
        for (DerValue part : value.parts()) {
            if (part.is(Tags.BOOLEAN)) {
                authority = part.bool();
            } else {
                length = OptionalInt.of(part.expect(Tags.INTEGER, "the length of the path").smallInteger());
            }
        }
        return new BasicConstraints(authority, length);
    }
}
