package org.deskwright.logs.ui.canvas;

import java.util.Optional;

import org.deskwright.ui.icons.Icon;

/** What stands in the gutter beside a line, such as a bookmark. Display thread only. */
@FunctionalInterface
public interface Signs {
    Signs NONE = line -> Optional.empty();

    /**
     * One of them.
     *
     * @param words for those who point at it, and those who cannot see it
     */
    record Sign(Icon icon, String words) {}

    Optional<Sign> at(long line);
}
