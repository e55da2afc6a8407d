package org.deskwright.certificates.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.file.FileFormat;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.KeyUsage;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.certificates.x509.Purposes;

/** What WorkSpaces asks of the certificate of a device itself, whoever signed it. */
final class DeviceRules {
    private DeviceRules() {
    }

    /**
     * Whether a chain may be that of a device. Templates of Windows make certificates of computers for servers and
     * clients alike, so that being good for a server does not rule it out.
     */
    static boolean isOfDevice(CertificateFile file) {
        Set<String> purposes = Purposes.of(file.certificates().getFirst()).orElse(Set.of());
        boolean logon = purposes.contains(Oids.KDC_AUTH) || purposes.contains(Oids.SMART_CARD_LOGON);
        boolean server = purposes.contains(Oids.SERVER_AUTH) && !purposes.contains(Oids.CLIENT_AUTH);
        return file.format() != FileFormat.TLS_SESSION && !Found.isOfService(file) && !logon && !server;
    }

    /** What it lacks, as the admin reads it. */
    static List<String> lacking(Certificate device, Instant at) {
        List<String> lacking = new ArrayList<>();
        if (device.subject().commonName().isEmpty()) {
            lacking.add("a common name");
        }
        if (!KeyUsage.of(device).map(usage -> usage.contains(KeyUsage.DIGITAL_SIGNATURE)).orElse(false)) {
            lacking.add("the key usage digitalSignature");
        }
        if (!Purposes.of(device).orElse(Set.of()).contains(Oids.CLIENT_AUTH)) {
            lacking.add("the purpose clientAuth");
        }
        if (!device.isValidAt(at)) {
            lacking.add("a validity that holds now (" + device.notBefore() + " to " + device.notAfter() + ")");
        }
        return lacking;
    }
}
