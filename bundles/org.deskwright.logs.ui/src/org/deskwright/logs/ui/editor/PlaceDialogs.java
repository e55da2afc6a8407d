package org.deskwright.logs.ui.editor;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

/** Ask where in a log to go to. */
public final class PlaceDialogs {
    private static final Texts TEXTS = Texts.beside(PlaceDialogs.class);

    private static final Pattern TIME_OF_DAY = Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d{1,6})?)?");
    private static final int DAY = "2026-11-20".length();

    private PlaceDialogs() {
    }

    /**
     * A line, from 0; nothing where the user thought better of it.
     *
     * @param now the line at which the keyboard is
     * @param lines how many there are
     */
    public static OptionalLong askLine(Shell shell, long now, long lines) {
        InputDialog dialog = new InputDialog(shell, TEXTS.get("line.title"), TEXTS.get("line.label", lines),
                Long.toString(now + 1), text -> line(text, lines).isPresent() ? null : TEXTS.get("line.wrong", lines));
        return dialog.open() == Window.OK ? line(dialog.getValue(), lines) : OptionalLong.empty();
    }

    private static OptionalLong line(String text, long lines) {
        String plain = text.replaceAll("[\\s,.'\u00a0\u202f]", "");
        if (!plain.matches("\\d{1,18}")) {
            return OptionalLong.empty();
        }
        long line = Long.parseLong(plain);
        return line >= 1 && line <= lines ? OptionalLong.of(line - 1) : OptionalLong.empty();
    }

    /**
     * A time that {@link Times#read} can read; nothing where the user thought better of it.
     *
     * @param now the time at which the keyboard is, empty where it is at none
     */
    public static Optional<String> askTime(Shell shell, String now) {
        InputDialog dialog = new InputDialog(shell, TEXTS.get("time.title"), TEXTS.get("time.label"), now,
                text -> Times.read(withDay(text, now)).isPresent() ? null : TEXTS.get("time.wrong"));
        return dialog.open() == Window.OK ? Optional.of(withDay(dialog.getValue(), now)) : Optional.empty();
    }

    /** A time of day is one of the day at which the keyboard is. */
    private static String withDay(String text, String now) {
        String plain = text.strip();
        return now.length() > DAY && TIME_OF_DAY.matcher(plain).matches()
                ? now.substring(0, DAY) + " " + (plain.indexOf(':') == 1 ? "0" + plain : plain)
                : text;
    }
}
