package org.deskwright.logs.check;

import java.util.Objects;
import java.util.function.Function;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.signature.SignatureCatalogue;
import org.deskwright.logs.signature.SignatureSet;

/** By what logs are read. */
public final class LogSettings {
    private final FormatCatalogue formats;
    private final SignatureSet signatures;
    private final Function<String, SourceClock> clocks;

    /**
     * @param clocks what is known of the clock of the log of that name
     */
    public LogSettings(FormatCatalogue formats, SignatureCatalogue signatures, Function<String, SourceClock> clocks) {
        this.formats = Objects.requireNonNull(formats, "formats");
        this.signatures = new SignatureSet(signatures, formats.formats());
        this.clocks = Objects.requireNonNull(clocks, "clocks");
    }

    /** What comes with Deskwright, and nothing known of clocks. Made once. */
    public static LogSettings bundled() {
        return Bundled.SETTINGS;
    }

    private static final class Bundled {
        static final LogSettings SETTINGS = new LogSettings(FormatCatalogue.bundled(), SignatureCatalogue.bundled(),
                log -> SourceClock.UNKNOWN);
    }

    FormatCatalogue formats() {
        return formats;
    }

    SignatureSet signatures() {
        return signatures;
    }

    SourceClock clock(String log) {
        return clocks.apply(log);
    }
}
