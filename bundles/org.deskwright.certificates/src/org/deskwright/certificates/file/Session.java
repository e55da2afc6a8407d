package org.deskwright.certificates.file;

import java.util.ArrayList;
import java.util.List;

/** What {@code openssl s_client} prints: the chain with -showcerts, then the server's certificate once more. */
final class Session {
    private Session() {
    }

    /** Without the repetition at the end; what the server sent twice stays. */
    static List<FoundCertificate> withoutRepeated(List<FoundCertificate> found) {
        List<FoundCertificate> chain = new ArrayList<>(found);
        if (chain.size() > 1 && chain.getLast().certificate().equals(chain.getFirst().certificate())) {
            chain.removeLast();
        }
        return chain;
    }
}
