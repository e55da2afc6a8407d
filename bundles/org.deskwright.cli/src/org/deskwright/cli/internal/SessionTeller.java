package org.deskwright.cli.internal;

import java.io.IOException;

import org.deskwright.logs.session.Session;

/** Tells sessions one after the other. */
public interface SessionTeller {
    void tell(Session session) throws IOException;

    /**
     * After the last.
     *
     * @param left sessions that are not of the time that was asked for
     */
    void end(long left) throws IOException;
}
