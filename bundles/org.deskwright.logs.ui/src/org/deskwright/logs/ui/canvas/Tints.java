package org.deskwright.logs.ui.canvas;

import java.util.List;

import org.deskwright.ui.theme.ThemeColor;

/** What is coloured in a line by the user's highlighters. Display thread only. */
@FunctionalInterface
public interface Tints {
    Tints NONE = text -> List.of();

    /** Letters of a line; they are painted in the colour of the page on this one. */
    record Tinted(int from, int to, ThemeColor color) {}

    /** In the order in which they are painted, the last over all others. */
    List<Tinted> in(String text);
}
