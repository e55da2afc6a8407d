package org.deskwright.certificates.file;

/** The password of a key store. It is not kept longer than the caller keeps it, and is never part of any text. */
public final class Password {
    public static final Password NONE = new Password(null);

    private final char[] letters;

    private Password(char[] letters) {
        this.letters = letters;
    }

    public static Password of(char[] letters) {
        return new Password(letters.clone());
    }

    /** {@code null} for none, as key stores want it. */
    char[] letters() {
        return letters == null ? null : letters.clone();
    }

    public boolean isGiven() {
        return letters != null;
    }

    @Override
    public String toString() {
        return isGiven() ? "a password" : "no password";
    }
}
