package org.deskwright.ui.table;

import org.deskwright.core.redaction.Redactor;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

/**
 * Text on the clipboard: the one way by which text of a page or table gets there, so that secrets do not. Nothing else
 * uses the clipboard of the system, which a test holds.
 */
public final class Clip {
    private Clip() {
    }

    /** Does nothing for an empty text, so that a copy by mistake does not empty the clipboard. */
    public static void put(Display display, String text) {
        put(display, text, DND.CLIPBOARD);
    }

    /** Puts a part of a text there. Half a secret is none by its looks, so it is looked for in the whole text. */
    public static void putPart(Display display, String text, int from, int to) {
        put(display, part(text, from, to), DND.CLIPBOARD);
    }

    /** The same for what the middle button puts in elsewhere, where the system has that. */
    public static void putSelected(Display display, String text, int from, int to) {
        put(display, part(text, from, to), DND.SELECTION_CLIPBOARD);
    }

    private static String part(String text, int from, int to) {
        return from == 0 && to == text.length() ? text : Redactor.masked(text).substring(from, to);
    }

    private static void put(Display display, String text, int which) {
        if (text.isEmpty()) {
            return;
        }
        Clipboard clipboard = new Clipboard(display);
        try {
            clipboard.setContents(new Object[]{Redactor.ofSecrets().redact(text)},
                    new Transfer[]{TextTransfer.getInstance()}, which);
        } finally {
            clipboard.dispose();
        }
    }

    /** The text on the clipboard; empty when there is none. */
    public static String get(Display display) {
        Clipboard clipboard = new Clipboard(display);
        try {
            return clipboard.getContents(TextTransfer.getInstance()) instanceof String text ? text : "";
        } finally {
            clipboard.dispose();
        }
    }
}
