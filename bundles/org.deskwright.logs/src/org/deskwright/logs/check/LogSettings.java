package org.deskwright.logs.check;

import java.util.List;
import java.util.Objects;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.session.RuleSet;
import org.deskwright.logs.session.SessionRules;
import org.deskwright.logs.signature.Severity;
import org.deskwright.logs.signature.Signature;
import org.deskwright.logs.signature.SignatureCatalogue;
import org.deskwright.logs.source.LogSource;

/** By what logs are read. */
public final class LogSettings {
    private final FormatCatalogue formats;
    private final RuleSet rules;
    private final KnownClocks clocks;
    private final List<String> problems;
    private final List<String> unshown;

    /**
     * @param clocks what is known of the clocks of logs
     */
    public LogSettings(FormatCatalogue formats, SignatureCatalogue signatures, SessionRules sessions,
            KnownClocks clocks) {
        this(formats, signatures, sessions, clocks, List.of());
    }

    /** @param problems of what the user keeps, each in one line that begins with its file */
    LogSettings(FormatCatalogue formats, SignatureCatalogue signatures, SessionRules sessions, KnownClocks clocks,
            List<String> problems) {
        this.formats = Objects.requireNonNull(formats, "formats");
        // a scan tells without what is measured, too, until when the log of a session goes on
        rules = new RuleSet(new SessionRules(sessions.markers(), List.of()), signatures, formats.formats());
        this.clocks = Objects.requireNonNull(clocks, "clocks");
        this.problems = List.copyOf(problems);
        unshown = unshown(signatures.signatures());
    }

    /** What comes with Deskwright, and nothing known of clocks. Made once. */
    public static LogSettings bundled() {
        return Bundled.SETTINGS;
    }

    private static final class Bundled {
        static final LogSettings SETTINGS = new LogSettings(FormatCatalogue.bundled(), SignatureCatalogue.bundled(),
                SessionRules.bundled(), (name, log) -> SourceClock.UNKNOWN);
    }

    FormatCatalogue formats() {
        return formats;
    }

    /** Signatures, and lines that tell steps of sessions. */
    RuleSet rules() {
        return rules;
    }

    SourceClock clock(String name, LogSource log) {
        return clocks.clock(name, log);
    }

    List<String> problems() {
        return problems;
    }

    /** What is looked for, but told by no finding; each in one line that begins with its signature. */
    List<String> unshown() {
        return unshown;
    }

    /** What is told as the sign of a topic is found by a check, and not each topic has one that looks into logs. */
    private static List<String> unshown(List<Signature> signatures) {
        return signatures.stream().filter(one -> one.severity() != Severity.INFO)
                .flatMap(one -> one.topics().stream().sorted().filter(topic -> !LogChecks.TOPICS.containsValue(topic))
                        .map(topic -> one.id() + ": no check looks into logs for the topic " + topic))
                .toList();
    }
}
