package org.deskwright.ui.table;

import java.util.List;

import org.deskwright.core.redaction.Redactor;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.names.CaseNames;
import org.deskwright.ui.names.NamesSwitch;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

/**
 * Text on the clipboard: the one way by which text of a page or table gets there, so that secrets do not, nor names
 * where the user wants pseudonyms. Nothing else uses the clipboard of the system, which a test holds.
 */
public final class Clip {
    private static final Texts TEXTS = Texts.beside(Clip.class);
    /** Letters that are looked through in no time; more of them in the background. */
    private static final int FEW = 1 << 20;
    /** The same where names are looked for, too. */
    private static final int FEW_WITH_NAMES = 1 << 15;

    private static int copies;

    private Clip() {
    }

    /** Does nothing for an empty text, so that a copy by mistake does not empty the clipboard. */
    public static void put(Display display, String text) {
        putPart(display, text, 0, text.length());
    }

    /** For an address that the user goes to at once: names stay in it, or it would lead nowhere. */
    public static void putAddress(Display display, String address) {
        set(display, Redactor.ofSecrets().redact(address), DND.CLIPBOARD);
    }

    /** Puts a part of a text there. Half a secret is none by its looks, so it is looked for in the whole text. */
    public static void putPart(Display display, String text, int from, int to) {
        put(display, List.of(), text, from, to, DND.CLIPBOARD, NamesSwitch.isOn());
    }

    /**
     * The same of a text that goes on from another.
     *
     * @param before lines before it, which are not put there and may announce a secret in it
     * @param pseudonyms whether names are replaced
     */
    public static void putPart(Display display, List<String> before, String text, int from, int to,
            boolean pseudonyms) {
        put(display, before, text, from, to, DND.CLIPBOARD, pseudonyms);
    }

    /** The same for what the middle button puts in elsewhere, where the system has that. */
    public static void putSelected(Display display, String text, int from, int to) {
        put(display, List.of(), text, from, to, DND.SELECTION_CLIPBOARD, NamesSwitch.isOn());
    }

    private static void put(Display display, List<String> before, String text, int from, int to, int which,
            boolean pseudonyms) {
        Redactor redactor = CaseNames.redactor(pseudonyms);
        int copy = ++copies;
        if (text.length() + before.stream().mapToInt(String::length).sum() <= (pseudonyms ? FEW_WITH_NAMES : FEW)) {
            set(display, redactor.part(before, text, from, to), which);
        } else {
            new Errand<>(TEXTS.get("copy.clean"), Errand.SHORT, monitor -> redactor.part(before, text, from, to))
                    .icon(Icon.COPY).then(clean -> {
                        // else something was copied meanwhile
                        if (copy == copies) {
                            set(display, clean, which);
                        }
                    }).start(display);
        }
    }

    private static void set(Display display, String text, int which) {
        if (text.isEmpty()) {
            return;
        }
        Clipboard clipboard = new Clipboard(display);
        try {
            clipboard.setContents(new Object[]{text}, new Transfer[]{TextTransfer.getInstance()}, which);
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
