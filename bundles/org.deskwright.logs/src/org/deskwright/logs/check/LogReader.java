package org.deskwright.logs.check;

import java.util.Objects;
import java.util.function.Supplier;

import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.redaction.FileForms;
import org.deskwright.logs.archive.LogForms;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Reads logs into {@link LogFacts}: text, plain, gzipped or in UTF-16, that begins with lines of a known format, event
 * logs of Windows, and archives of all that. Stateless.
 */
@Component(service = EvidenceReader.class)
public final class LogReader implements EvidenceReader {
    private final Supplier<LogSettings> settings;

    /** With what comes with Deskwright and what the user keeps in the instance area, looked for at each intake. */
    @Activate
    public LogReader() {
        this(() -> UserLogs.settings(UserLogs.home()));
    }

    /** @param settings asked for when the first file is looked at that nobody else is certain of */
    public LogReader(Supplier<LogSettings> settings) {
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    @Override
    public String id() {
        return "logs";
    }

    @Override
    public FileForms forms() {
        return LogForms.all();
    }

    @Override
    public Session begin() {
        return new LogSession(settings);
    }
}
