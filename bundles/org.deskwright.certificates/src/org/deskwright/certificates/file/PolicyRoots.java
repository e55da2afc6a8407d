package org.deskwright.certificates.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.registry.PolFile;
import org.deskwright.policy.registry.PolReader;
import org.deskwright.policy.registry.RegistryEntry;

/**
 * Certificates that a policy hands out: below {@code SystemCertificates} each has a key, whose value Blob holds its
 * properties one behind the other, each with number, a reserved one, and size, of four bytes each; number 32 is the
 * certificate (MS-GPEF 2.2.1.1 and wincrypt.h, CERT_CERT_PROP_ID).
 */
public final class PolicyRoots {
    private static final String PLACE = "software\\policies\\microsoft\\systemcertificates\\";
    private static final String ROOTS = PLACE + "root\\certificates\\";
    private static final int CERTIFICATE = 32;
    private static final int HEADER = 12;

    private PolicyRoots() {
    }

    static CertificateFile read(String name, byte[] bytes) throws UnreadableException {
        PolFile pol = PolReader.read(bytes);
        List<UnreadableException> problems = new ArrayList<>(pol.problems());
        List<FoundCertificate> found = of(name, pol.entries(), problems);
        if (found.isEmpty() && problems.isEmpty()) {
            throw new UnreadableException(-1, "is a policy that hands out no certificate",
                    "open the policy that does, or look at its settings with diagnose");
        }
        return new CertificateFile(name, FileFormat.REGISTRY_POL, found, List.of(), List.of(), problems);
    }

    /** Those that entries of a policy hold. */
    public static List<FoundCertificate> of(String name, List<RegistryEntry> entries,
            List<UnreadableException> problems) {
        List<FoundCertificate> found = new ArrayList<>();
        for (RegistryEntry entry : entries) {
            String key = entry.key().toLowerCase(Locale.ROOT);
            if (!key.startsWith(PLACE) || !entry.value().equalsIgnoreCase("Blob")) {
                continue;
            }
            try {
                Optional<Certificate> certificate = certificate(entry.data().bytes());
                certificate.ifPresent(one -> found.add(new FoundCertificate(one, name, entry.offset(),
                        entry.key().substring(PLACE.length()), key.startsWith(ROOTS))));
            } catch (DerException e) {
                problems.add(new UnreadableException(entry.offset(),
                        "the certificate of this entry is broken at its byte " + e.offset() + ": " + e.reason(),
                        "import the certificate into the policy anew"));
            }
        }
        return found;
    }

    private static Optional<Certificate> certificate(byte[] blob) throws DerException {
        ByteBuffer properties = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN);
        while (properties.remaining() >= HEADER) {
            int number = properties.getInt();
            properties.getInt();
            int size = properties.getInt();
            int at = properties.position();
            if (size < 0 || size > properties.remaining()) {
                throw new DerException(at, "a property says that " + Integer.toUnsignedString(size)
                        + " bytes follow, and " + properties.remaining() + " do");
            }
            if (number == CERTIFICATE) {
                return Optional.of(Certificate.read(Arrays.copyOfRange(blob, at, at + size)));
            }
            properties.position(at + size);
        }
        return Optional.empty();
    }
}
