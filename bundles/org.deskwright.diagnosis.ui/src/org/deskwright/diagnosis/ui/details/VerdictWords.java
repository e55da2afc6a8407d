package org.deskwright.diagnosis.ui.details;

import java.time.ZoneId;

import org.deskwright.core.verdict.Confidence;
import org.deskwright.core.verdict.Confidence.Part;
import org.deskwright.core.verdict.Statement;
import org.deskwright.core.verdict.TopicVerdict;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.icons.Verdict;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.ThemeColor;

/** How verdicts on topics are shown: always a word and an icon, never colour alone. */
final class VerdictWords {
    private static final Texts TEXTS = Texts.beside(VerdictWords.class);

    private VerdictWords() {
    }

    static String of(Statement statement) {
        return TEXTS.get("statement." + statement.name());
    }

    static Icon icon(TopicVerdict verdict) {
        return switch (verdict.statement()) {
            case CAUSE_FOUND -> Verdict.worst(verdict.causes()).orElse(Verdict.PROBLEM).icon();
            case NOTHING_WRONG -> Icon.PASSED;
            case CANNOT_TELL -> Icon.MISSING_EVIDENCE;
            case DOES_NOT_APPLY -> Icon.NOT_APPLICABLE;
            case NOT_CHECKED -> Icon.WAITING;
        };
    }

    static ThemeColor color(TopicVerdict verdict) {
        return switch (verdict.statement()) {
            case CAUSE_FOUND -> Verdict.worst(verdict.causes()).orElse(Verdict.PROBLEM).color();
            case NOTHING_WRONG -> ThemeColor.PASSED;
            case CANNOT_TELL -> ThemeColor.CANNOT_TELL;
            case DOES_NOT_APPLY, NOT_CHECKED -> ThemeColor.MUTED;
        };
    }

    static String of(Confidence.Level level) {
        return TEXTS.get("confidence." + level.name());
    }

    static Icon icon(Confidence.State state) {
        return switch (state) {
            case COMPLETE, ANSWERED -> Icon.PASSED;
            case INCOMPLETE -> Icon.INCOMPLETE;
            case OLD -> Icon.OLD;
            case ABSENT, UNANSWERED -> Icon.MISSING_EVIDENCE;
            case UNREAD -> Icon.EVIDENCE;
        };
    }

    /** {@code WorkSpaces: complete and fresh, in 9 of 9 accounts and Regions, read 1 March 2026}. */
    static String of(Part part, ZoneId zone) {
        String state = TEXTS.get("part." + part.state().name(), part.there(), part.of());
        return TEXTS.get("part", part.title(),
                part.readAt().map(at -> TEXTS.get("part.read", state, Moments.in(zone, at))).orElse(state));
    }
}
