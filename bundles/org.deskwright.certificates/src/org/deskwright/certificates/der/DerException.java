package org.deskwright.certificates.der;

import org.deskwright.core.intake.UnreadableException;

/** Says where ASN.1 is broken. */
public final class DerException extends UnreadableException {
    private static final long serialVersionUID = 1L;
    private static final String ADVICE = "export or download it anew";

    public DerException(long offset, String reason) {
        super(offset, reason, ADVICE);
    }

    /** The same, when the bytes stand that far into a file. */
    public DerException at(long base) {
        return new DerException(offset() + base, reason());
    }
}
