package org.deskwright.directory;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;

import org.deskwright.directory.internal.KnownCertificates;
import org.deskwright.testing.domain.DomainController;

/** What asks a domain controller of the tests. */
final class Controllers {
    private Controllers() {
    }

    /** Skips the tests where there can be none, and says why. */
    static DomainController start() throws IOException, InterruptedException {
        Optional<String> missing = DomainController.missing();
        assumeTrue(missing.isEmpty(), missing.orElse(""));
        return DomainController.start();
    }

    /** It alone knows where the name of the domain controller is to be found. */
    static LiveDirectory directory(DomainController controller) {
        return new LiveDirectory(new KnownCertificates(Optional.empty()),
                name -> InetAddress.getByName(name.equals(controller.host()) ? controller.address() : name));
    }
}
