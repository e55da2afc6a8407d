package org.deskwright.certificates.check;

import java.io.IOException;
import java.util.Optional;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.file.FileFormat;
import org.deskwright.certificates.file.LockedException;
import org.deskwright.certificates.file.Password;

/**
 * Knows the passwords of key stores among the evidence, or asks for them. Called by several threads, none of which is
 * that of a display. A service of that type is used where there is one.
 */
@FunctionalInterface
public interface KeyStorePasswords {
    /** Of as many has nobody a list, so that whoever gives the same one for ever is stopped. */
    int MOST_TRIES = 50;
    /** Of none. */
    KeyStorePasswords NONE = (file, again) -> Optional.empty();

    /**
     * @param file as the admin knows it
     * @param again whether the password that was given before does not fit
     * @return empty when there is none; the file is then told to be locked
     */
    Optional<Password> of(String file, boolean again);

    /** Reads a file with a password. */
    @FunctionalInterface
    interface Reading {
        CertificateFile with(Password password) throws IOException;
    }

    /**
     * Reads a file without a password first, and where it is locked with one after the other until one fits. A key
     * store of Java is open to all and proved by a password: where there are passwords, and none proves it, that is
     * among its problems.
     *
     * @throws LockedException when there is none more
     */
    default CertificateFile read(String file, Reading reading) throws IOException {
        Optional<Password> password = Optional.of(Password.NONE);
        LockedException locked = null;
        for (int tries = 0; tries <= MOST_TRIES && password.isPresent(); tries++) {
            try {
                CertificateFile read = reading.with(password.get());
                return read.format() == FileFormat.JKS ? proved(read, file, reading) : read;
            } catch (LockedException e) {
                locked = e;
                password = of(file, tries > 0);
            }
        }
        throw locked;
    }

    private CertificateFile proved(CertificateFile open, String file, Reading reading) throws IOException {
        CertificateFile read = open;
        Optional<Password> password = of(file, false);
        for (int tries = 1; tries <= MOST_TRIES && password.isPresent(); tries++) {
            read = reading.with(password.get());
            if (read.problems().size() == open.problems().size()) {
                return read;
            }
            password = of(file, true);
        }
        return read;
    }
}
