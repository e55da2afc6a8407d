package org.deskwright.certificates.check;

import java.util.Optional;

import org.deskwright.core.intake.EvidenceReader;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Reads files with certificates. */
@Component(service = EvidenceReader.class)
public final class CertificateReader implements EvidenceReader {
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile KeyStorePasswords passwords;

    /** Takes passwords from the service, if there is one. */
    public CertificateReader() {
        this(KeyStorePasswords.NONE);
    }

    public CertificateReader(KeyStorePasswords passwords) {
        this.passwords = passwords;
    }

    @Override
    public String id() {
        return "certificates";
    }

    @Override
    public Session begin() {
        return new CertificateSession(Optional.ofNullable(passwords).orElse(KeyStorePasswords.NONE));
    }
}
