package org.deskwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.deskwright.certificates.text.Pem;
import org.deskwright.certificates.x509.Certificate;

/** Certificates in a file of their own, byte for byte as they are: DER for one, PEM for any number. */
public final class CertificateExport {
    private CertificateExport() {
    }

    /** By the ending of the file's name. */
    public static void write(Path file, List<Certificate> certificates) throws IOException {
        String name = file.getFileName().toString();
        String lower = name.toLowerCase(Locale.ROOT);
        if (certificates.isEmpty()) {
            throw new UsageProblem("--output: there is no certificate to write to " + name);
        }
        if (!lower.endsWith(".der") && !lower.endsWith(".cer")) {
            OutputFile.write(file, out -> out.write(Pem.of(certificates)));
        } else if (certificates.size() == 1) {
            OutputFile.write(file, certificates.getFirst().encoded());
        } else {
            throw new UsageProblem("--output: a file of DER such as " + name + " takes one certificate, not "
                    + certificates.size() + "; choose one with --hash, or name a .pem");
        }
    }
}
