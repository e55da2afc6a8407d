package org.deskwright.certificates.check;

import java.util.Optional;

import org.deskwright.certificates.file.Password;

/**
 * Knows the passwords of key stores among the evidence, or asks for them. Called by several threads, none of which is
 * that of a display. A service of that type is used where there is one.
 */
@FunctionalInterface
public interface KeyStorePasswords {
    /** Of none. */
    KeyStorePasswords NONE = (file, again) -> Optional.empty();

    /**
     * @param file as the admin knows it
     * @param again whether the password that was given before does not fit
     * @return empty when there is none; the file is then told to be locked
     */
    Optional<Password> of(String file, boolean again);
}
