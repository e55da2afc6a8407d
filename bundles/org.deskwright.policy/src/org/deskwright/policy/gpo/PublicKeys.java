package org.deskwright.policy.gpo;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.registry.CertificateBlob;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryType;
import org.deskwright.policy.template.InfLine;
import org.deskwright.policy.xml.XmlElement;

/**
 * Public key policies of a report. A certificate becomes the value that it is in Registry.pol: below its store a key
 * that is named by its SHA-1, whose value Blob has its properties.
 */
final class PublicKeys {
    static final String NAMESPACE = "http://www.microsoft.com/GroupPolicy/Settings/PublicKey";
    /** By the elements. */
    private static final Map<String, String> STORES = Map.of("RootCertificate", "Root", "IntermediateCACertificate",
            "CA", "TrustedPublishersCertificate", "TrustedPublisher", "UntrustedCertificate", "Disallowed",
            "TrustedPeopleCertificate", "TrustedPeople", "EFSRecoveryAgent", "EFS");
    private static final String PLACE = "Software\\Policies\\Microsoft\\SystemCertificates\\";
    private static final String ADVICE = "make the report again";

    private PublicKeys() {
    }

    static Stream<Reported> of(XmlElement setting) {
        if (setting.first("Data").isEmpty()
                || !setting.name().contains("Certificate") && !setting.name().contains("EFS")) {
            return leaves("", setting).map(line -> new Reported.Line("Public key: " + setting.name(), line));
        }
        String store = STORES.getOrDefault(setting.name(), "");
        try {
            byte[] blob = HexFormat.of().parseHex(setting.text("Data"));
            return Stream.of(store.isEmpty()
                    ? new Reported.Line("Public key: " + setting.name(),
                            new InfLine(setting.offset(), setting.text("IssuedTo") + " = " + sha1(blob)))
                    : new Reported.Value(
                            new RegistryEntry(setting.offset(), PLACE + store + "\\Certificates\\" + sha1(blob), "Blob",
                                    new RegistryData(RegistryType.BINARY.number(), blob))));
        } catch (IllegalArgumentException e) {
            return Stream.of(new Reported.Broken(new UnreadableException(setting.offset(), setting.name() + " for '"
                    + setting.text("IssuedTo") + "' has no certificate that can be read; left out", ADVICE, e)));
        }
    }

    /** Switches and numbers, however deep, apart from which GPO they are of. */
    private static Stream<InfLine> leaves(String above, XmlElement element) {
        return element.children().stream().filter(one -> !List.of("GPO", "Precedence").contains(one.name()))
                .flatMap(one -> one.children().isEmpty()
                        ? Stream.of(new InfLine(one.offset(), above + one.name() + " = " + one.text()))
                        : leaves(above + one.name() + ": ", one));
    }

    /** Which keys are named by. */
    private static String sha1(byte[] blob) {
        return CertificateBlob.sha1(blob)
                .orElseThrow(() -> new IllegalArgumentException("no certificate among the properties"));
    }
}
