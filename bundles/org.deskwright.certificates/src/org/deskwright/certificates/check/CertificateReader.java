package org.deskwright.certificates.check;

import org.deskwright.core.intake.EvidenceReader;
import org.osgi.service.component.annotations.Component;

/** Reads files with certificates. Stateless. */
@Component(service = EvidenceReader.class)
public final class CertificateReader implements EvidenceReader {
    @Override
    public String id() {
        return "certificates";
    }

    @Override
    public Session begin() {
        return new CertificateSession();
    }
}
