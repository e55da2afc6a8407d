package org.deskwright.ui.table;

import org.deskwright.ui.text.Texts;

/** What stands in a heading: the value that its rows have in common, and how many they are. */
final class GroupText {
    private static final Texts TEXTS = Texts.beside(GroupText.class);

    private GroupText() {
    }

    static String of(RowGroup group, Grid<?> grid) {
        String title = group.title().isEmpty() ? TEXTS.get("group.none") : TextFit.line(group.title());
        Column<?> column = grid.column(grid.lines().order().group());
        return TEXTS.get("group", column.title(), title, group.size());
    }
}
