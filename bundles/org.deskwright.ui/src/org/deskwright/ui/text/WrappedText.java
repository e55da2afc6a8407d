package org.deskwright.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Text for a control that breaks no lines by itself. */
public final class WrappedText {
    private WrappedText() {
    }

    /**
     * The text in lines for which there is room; a word that is wider stands in a line alone.
     *
     * @param room for a line
     * @param width of a text, in the same unit
     */
    public static String of(String text, int room, ToIntFunction<String> width) {
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String begun = "";
            for (String word : line.split(" ")) {
                String longer = begun.isEmpty() ? word : begun + " " + word;
                if (begun.isEmpty() || width.applyAsInt(longer) <= room) {
                    begun = longer;
                } else {
                    lines.add(begun);
                    begun = word;
                }
            }
            lines.add(begun);
        }
        return String.join("\n", lines);
    }
}
