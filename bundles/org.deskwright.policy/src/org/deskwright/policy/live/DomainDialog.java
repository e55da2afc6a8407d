package org.deskwright.policy.live;

import java.util.Optional;

/** Asks whoever wants a domain read, on the thread that reads; may take its time. */
public interface DomainDialog {
    /** Answers to the question of a certificate. */
    enum Trust {
        NO,
        /** For this reading. */
        ONCE,
        /** For this server, as long as it shows the same certificate. */
        ALWAYS
    }

    /**
     * @param user who signs in
     * @return wiped after use; empty gives up
     */
    Optional<char[]> password(String user);

    /** Whether to go on with a server whose certificate is not trusted. */
    Trust certificate(ServerCertificate certificate);

    /** A request was made, successful or not. */
    default void called(DomainCall call) {
    }

    /**
     * How far it is.
     *
     * @param what is being read
     * @param count of it so far
     */
    default void progress(String what, int count) {
    }
}
