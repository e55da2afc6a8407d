package org.deskwright.policy.live;

import java.nio.file.Path;

/** Reads the policies of a domain; never writes to it. A service; safe for several threads. */
public interface LiveDomain {
    /**
     * Blocks until all is read that can be. What the folder then holds is {@code <domain>/directory.ldif} and the files
     * of the GPOs and the templates as SYSVOL has them. What could not be read of the directory is told in the result,
     * and which files could not in {@link UnreadFiles} beside the others, to be told by whoever opens the folder, now
     * or later. The rest is there all the same.
     *
     * @param folder new or empty: files of an earlier reading would be taken for some of this one
     * @throws DomainException when nothing could be read: no connection, or no sign-in
     * @throws java.util.concurrent.CancellationException when the calling thread is interrupted, after the connections
     *     were broken off; its interrupt flag stays set
     */
    DomainReading read(DomainSource source, DomainDialog dialog, Path folder) throws DomainException;
}
