package org.deskwright.certificates.ui.desk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.file.Password;
import org.deskwright.certificates.tls.TlsQuestion;
import org.deskwright.core.intake.UnreadableException;
import org.deskwright.ui.session.Watched;

/**
 * The certificates that lie open in the workbench. Methods that read work on the caller's thread: not on the display's.
 */
public interface CertificateDesk extends Watched<DeskState> {
    /**
     * Reads a file and lays it down, in place of what was read of it before. All that is in a folder is one store.
     *
     * @throws UnreadableException when there is nothing to be read in it, or a password is wanted
     */
    CertificateFile open(Path file, Password password) throws java.io.IOException;

    /**
     * The same with a text, such as one from the clipboard.
     *
     * @param name how the user knows it
     */
    CertificateFile open(String name, String text) throws UnreadableException;

    /** Lays down the roots of the Java that runs the workbench. */
    CertificateFile openRootsOfJava() throws java.io.IOException;

    /** Lays down what the operating system trusts. */
    CertificateFile openRootsOfSystem() throws java.io.IOException;

    /** Asks a server and lays down what it sent, under its name and port. */
    CertificateFile openServer(TlsQuestion question) throws java.io.IOException;

    /**
     * What certificates are held against: the stores that lie open, and what everybody has. Java's roots and those of
     * the system are read when they are asked for first.
     */
    StoresAtHand stores();

    /** Has certificates judged for a moment; empty for now. */
    void judgeAt(Optional<Instant> moment);

    /** Takes files away again; nothing happens to them on the disk. */
    void close(List<String> names);
}
