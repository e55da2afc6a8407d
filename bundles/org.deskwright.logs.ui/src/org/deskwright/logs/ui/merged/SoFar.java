package org.deskwright.logs.ui.merged;

import java.util.List;

import org.deskwright.logs.ui.editor.Times;
import org.deskwright.ui.text.Texts;

/**
 * How far logs are set in one order while some are still being indexed. A line counts as written when the latest up to
 * it was, so what is still to come of a log stands behind what is known of it: before the earliest of these ends
 * nothing comes between any more.
 *
 * @param whole logs of which all lines are there
 * @param all logs
 * @param surely the time before which the order is final, in microseconds; {@link MergeLog#NO_TIME} for none
 */
record SoFar(int whole, int all, long surely) {
    private static final Texts TEXTS = Texts.beside(MergeOpening.class);

    /**
     * @param ends of each log that is not whole the latest time of what is known; {@link MergeLog#NO_TIME} for nothing
     */
    static SoFar of(int all, List<Long> ends) {
        return new SoFar(all - ends.size(), all,
                ends.stream().mapToLong(Long::longValue).min().orElse(MergeLog.NO_TIME));
    }

    String told() {
        String many = TEXTS.get("so-far", whole, all);
        return many + " "
                + (surely == MergeLog.NO_TIME
                        ? TEXTS.get("so-far.open")
                        : TEXTS.get("so-far.until", Times.text(surely)));
    }
}
