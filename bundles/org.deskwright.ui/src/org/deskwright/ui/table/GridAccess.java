package org.deskwright.ui.table;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.ui.text.Texts;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;

/**
 * Tells those who cannot see the table what it holds: a table whose children are the lines that are on the screen, each
 * read as its headings and cells with its place among all, and which of them has the focus and is selected.
 */
final class GridAccess<T> {
    private static final Texts TEXTS = Texts.beside(GridAccess.class);

    private final Grid<T> grid;
    private final Canvas canvas;
    private final String name;
    private final Accessible accessible;

    GridAccess(Grid<T> grid, String name) {
        this.grid = grid;
        this.name = name;
        canvas = grid.canvas();
        accessible = canvas.getAccessible();
        accessible.addAccessibleListener(new Names());
        accessible.addAccessibleControlListener(new Children());
    }

    /** The keyboard is at another line, or another is selected. */
    void moved() {
        if (grid.isLine(grid.selection().lead())) {
            accessible.setFocus(grid.selection().lead());
            accessible.selectionChanged();
        }
    }

    /** How the line is read aloud. */
    String text(int line) {
        if (!grid.isLine(line)) {
            return "";
        }
        if (grid.lines().isHeading(line)) {
            String state = TEXTS.get(grid.lines().isClosed(line) ? "access.closed" : "access.open");
            return GroupText.of(grid.lines().group(line), grid) + ", " + state;
        }
        List<String> cells = new ArrayList<>();
        for (String id : grid.size().columns()) {
            String text = grid.column(id).shownText(grid.rowIn(line));
            if (!text.isEmpty()) {
                cells.add(TEXTS.get("access.cell", grid.column(id).title(), text));
            }
        }
        return TEXTS.get("access.row", String.join("; ", cells), line + 1, grid.lines().count());
    }

    private final class Names extends AccessibleAdapter {
        @Override
        public void getName(AccessibleEvent event) {
            event.result = event.childID == ACC.CHILDID_SELF
                    ? TEXTS.get("access.table", name, grid.lines().order().size())
                    : text(event.childID);
        }
    }

    private final class Children extends AccessibleControlAdapter {
        @Override
        public void getRole(AccessibleControlEvent event) {
            event.detail = event.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
        }

        @Override
        public void getChildCount(AccessibleControlEvent event) {
            event.detail = visible().size();
        }

        @Override
        public void getChildren(AccessibleControlEvent event) {
            event.children = visible().toArray();
        }

        @Override
        public void getFocus(AccessibleControlEvent event) {
            boolean line = grid.isLine(grid.selection().lead());
            event.childID = !canvas.isFocusControl()
                    ? ACC.CHILDID_NONE
                    : line ? grid.selection().lead() : ACC.CHILDID_SELF;
        }

        @Override
        public void getSelection(AccessibleControlEvent event) {
            int lead = grid.selection().lead();
            boolean selected = grid.isLine(lead) && grid.selection().isLineSelected(grid.lines(), lead);
            event.childID = selected ? lead : ACC.CHILDID_NONE;
        }

        @Override
        public void getState(AccessibleControlEvent event) {
            int state = ACC.STATE_FOCUSABLE;
            int line = event.childID;
            if (line == ACC.CHILDID_SELF) {
                event.detail = canvas.isFocusControl() ? state | ACC.STATE_FOCUSED : state;
                return;
            }
            state |= ACC.STATE_SELECTABLE;
            if (grid.isLine(line)) {
                state |= grid.selection().isLineSelected(grid.lines(), line) ? ACC.STATE_SELECTED : 0;
                state |= canvas.isFocusControl() && line == grid.selection().lead() ? ACC.STATE_FOCUSED : 0;
                if (grid.lines().isHeading(line)) {
                    state |= grid.lines().isClosed(line) ? ACC.STATE_COLLAPSED : ACC.STATE_EXPANDED;
                }
            }
            event.detail = state;
        }

        @Override
        public void getLocation(AccessibleControlEvent event) {
            Rectangle at = event.childID == ACC.CHILDID_SELF ? canvas.getClientArea() : grid.bounds(event.childID);
            Point corner = canvas.toDisplay(at.x, at.y);
            event.x = corner.x;
            event.y = corner.y;
            event.width = at.width;
            event.height = at.height;
        }

        @Override
        public void getChildAtPoint(AccessibleControlEvent event) {
            Point at = canvas.toControl(event.x, event.y);
            int line = grid.lineAt(at.y);
            event.childID = !canvas.getClientArea().contains(at)
                    ? ACC.CHILDID_NONE
                    : grid.isLine(line) ? line : ACC.CHILDID_SELF;
        }

        private List<Object> visible() {
            List<Object> lines = new ArrayList<>();
            for (int line = grid.scroll().top(); line < grid.lines().count() && grid.scroll().isVisible(line); line++) {
                lines.add(line);
            }
            return lines;
        }
    }
}
