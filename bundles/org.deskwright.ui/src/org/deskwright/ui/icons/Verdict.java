package org.deskwright.ui.icons;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

import org.deskwright.core.check.Importance;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.ThemeColor;

/** How an outcome is shown: always a word and an icon, never colour alone. In the order of urgency. */
public enum Verdict {
    PROBLEM(Icon.PROBLEM, ThemeColor.PROBLEM),
    WARNING(Icon.WARNING, ThemeColor.WARNING),
    INFO(Icon.INFO, ThemeColor.INFO),
    CANNOT_TELL(Icon.MISSING_EVIDENCE, ThemeColor.CANNOT_TELL),
    FAILED(Icon.FAILED, ThemeColor.PROBLEM),
    SUPPRESSED(Icon.SUPPRESSED, ThemeColor.MUTED),
    PASSED(Icon.PASSED, ThemeColor.PASSED),
    NOT_APPLICABLE(Icon.NOT_APPLICABLE, ThemeColor.MUTED);

    private static final Texts TEXTS = Texts.beside(Verdict.class);

    private final Icon icon;
    private final ThemeColor color;

    Verdict(Icon icon, ThemeColor color) {
        this.icon = icon;
        this.color = color;
    }

    public static Verdict of(ReportedOutcome outcome) {
        return switch (outcome.kind()) {
            case FINDING ->
                outcome.suppression().isPresent() ? SUPPRESSED : of(outcome.importance().orElse(Importance.INFO));
            case MISSING_EVIDENCE -> CANNOT_TELL;
            case FAILED -> FAILED;
            case PASSED -> PASSED;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
        };
    }

    public static Verdict of(Importance importance) {
        return switch (importance) {
            case PROBLEM -> PROBLEM;
            case WARNING -> WARNING;
            case INFO -> INFO;
        };
    }

    /** The most urgent one. */
    public static Optional<Verdict> worst(Collection<ReportedOutcome> outcomes) {
        return outcomes.stream().map(Verdict::of).min(Verdict::compareTo);
    }

    public Icon icon() {
        return icon;
    }

    public ThemeColor color() {
        return color;
    }

    /** {@code Problem}, {@code Cannot tell}, ... */
    public String word() {
        return TEXTS.get(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Whether it speaks of a finding that counts. */
    public boolean isFinding() {
        return this == PROBLEM || this == WARNING || this == INFO;
    }
}
