package org.deskwright.diagnosis.ui.findings;

import java.util.Comparator;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.ui.icons.Verdict;

/**
 * The order of rows within a group.
 *
 * @param column the column clicked, or -1 for the order of urgency
 */
record FindingOrder(int column, boolean descending) {
    static final FindingOrder URGENCY = new FindingOrder(-1, false);

    /** After a click on the header: upwards, downwards, then by urgency again. */
    FindingOrder clicked(int on) {
        if (on != column) {
            return new FindingOrder(on, false);
        }
        return descending ? URGENCY : new FindingOrder(on, true);
    }

    Comparator<ReportedOutcome> comparator() {
        Comparator<ReportedOutcome> urgency = Comparator.comparing(Verdict::of);
        Comparator<ReportedOutcome> chosen = switch (column) {
            case 0 -> Comparator.comparing(ReportedOutcome::summary, String.CASE_INSENSITIVE_ORDER);
            case 2 -> Comparator.comparing(o -> OutcomeTexts.subject(o.subject()), String.CASE_INSENSITIVE_ORDER);
            case 3 -> Comparator.comparing(o -> o.subject().scope());
            case 4 -> Comparator.comparing(ReportedOutcome::check);
            default -> urgency;
        };
        return (descending ? chosen.reversed() : chosen).thenComparing(urgency);
    }
}
