package org.deskwright.logs.ui.canvas;

/** What is selected: from where it began to where the keyboard is, which is there also where nothing is selected. */
public final class LogSelection {
    private static final Spot BEGIN = new Spot(0, 0);

    private Spot anchor = BEGIN;
    private Spot lead = BEGIN;
    private boolean byHand;

    /** Where the keyboard is. */
    public Spot lead() {
        return lead;
    }

    public Spot first() {
        return anchor.compareTo(lead) <= 0 ? anchor : lead;
    }

    /** Behind what is selected last. */
    public Spot last() {
        return anchor.compareTo(lead) <= 0 ? lead : anchor;
    }

    public boolean isEmpty() {
        return anchor.equals(lead);
    }

    /** @param extend whether what is selected goes on to there */
    void to(Spot spot, boolean extend) {
        lead = spot;
        anchor = extend ? anchor : spot;
        byHand = true;
    }

    void select(Spot from, Spot to) {
        anchor = from;
        lead = to;
        byHand = true;
    }

    /** A place that was gone to, such as one that was found. */
    void show(Spot from, Spot to) {
        select(from, to);
        byHand = false;
    }

    /** Whether the user selected lines, one at least, rather than went to a place that was found in one. */
    public boolean isOfLines() {
        return !isEmpty() && (byHand || lastLine() > first().line());
    }

    /** The last line of which something is selected: where it ends before a line, nothing of that one is. */
    public long lastLine() {
        Spot last = last();
        return last.column() == 0 && last.line() > first().line() ? last.line() - 1 : last.line();
    }

    /** Whether something of the line is selected. */
    boolean touches(long line) {
        return !isEmpty() && line >= first().line() && line <= last().line();
    }

    /** The first letter of the line that is selected; for lines that it touches. */
    int from(long line) {
        return line > first().line() ? 0 : first().column();
    }

    /** Behind the last letter of the line that is selected. */
    int to(long line) {
        return line < last().line() ? Integer.MAX_VALUE : last().column();
    }
}
