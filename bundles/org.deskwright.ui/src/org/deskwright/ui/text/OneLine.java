package org.deskwright.ui.text;

import org.eclipse.swt.widgets.Text;

/**
 * Fields of one line, into which people paste whatever is on the clipboard. GTK lays the whole line out anew for each
 * key that moves in it, which takes time by the square of its length: in a hundred thousand letters the window would
 * stand still for a minute. Display thread only.
 */
public final class OneLine {
    /** Longer than any message of an error, and laid out at once. */
    public static final int MOST = 2000;

    private OneLine() {
    }

    /** Keeps the beginning alone of what is longer. */
    public static Text limited(Text field) {
        field.setTextLimit(MOST);
        return field;
    }
}
