package org.deskwright.logs.ui.canvas;

import java.util.List;

/** What is marked in a line, such as what is looked for. */
@FunctionalInterface
public interface Marks {
    Marks NONE = text -> List.of();

    /** Letters of a line. */
    record Mark(int from, int to) {}

    /** In their order, none over another. */
    List<Mark> in(String text);
}
