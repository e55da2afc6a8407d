package org.deskwright.certificates.text;

import java.util.List;
import java.util.Locale;

import org.deskwright.certificates.x509.Certificate;

/** What to type to see a certificate, or to have a device trust it, with the tools that are there anyway. */
public final class ToolCommands {
    /**
     * @param tool such as openssl
     * @param purpose what it does, for people
     * @param text to be copied
     */
    public record Command(String tool, String purpose, String text) {}

    private ToolCommands() {
    }

    /**
     * @param file where the certificate is saved as PEM; letters that a shell takes for something else are replaced
     */
    public static List<Command> of(Certificate certificate, String file) {
        String safe = file.replaceAll("[^A-Za-z0-9._/\\\\:-]", "_");
        String alias = certificate.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$",
                "");
        String sha1 = certificate.digest("SHA-1").toUpperCase(Locale.ROOT);
        return List.of(new Command("openssl", "Show all of it", "openssl x509 -in " + safe + " -noout -text"),
                new Command("openssl", "Show its SHA-256", "openssl x509 -in " + safe + " -noout -fingerprint -sha256"),
                new Command("openssl", "Show the SHA-256 of its public key",
                        "openssl x509 -in " + safe
                                + " -noout -pubkey | openssl pkey -pubin -outform der | openssl dgst -sha256"),
                new Command("openssl", "Write it as DER",
                        "openssl x509 -in " + safe + " -outform der -out " + alias + ".cer"),
                new Command("keytool", "Trust it in a Java key store",
                        "keytool -importcert -noprompt -alias " + alias + " -file " + safe
                                + " -keystore truststore.p12"),
                new Command("certutil", "See whether Windows has it", "certutil -store Root " + sha1),
                new Command("certutil", "Trust it in Windows, elevated", "certutil -addstore -f Root " + safe));
    }
}
