package org.deskwright.logs.check;

import org.deskwright.core.intake.EvidenceReader;
import org.osgi.service.component.annotations.Component;

/**
 * Reads logs into {@link LogFacts}: text, plain, gzipped or in UTF-16, that begins with lines of a known format.
 * Stateless.
 */
@Component(service = EvidenceReader.class)
public final class LogReader implements EvidenceReader {
    @Override
    public String id() {
        return "logs";
    }

    @Override
    public Session begin() {
        return new LogSession();
    }
}
