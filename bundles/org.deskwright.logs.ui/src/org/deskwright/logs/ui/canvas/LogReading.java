package org.deskwright.logs.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.deskwright.logs.ui.model.Line;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Tells those who cannot see a log what it holds: a list whose children are the lines on the screen, and of those the
 * one at which the keyboard is. Children are numbered from the top of what is seen: their numbers have to be small.
 */
final class LogReading {
    private static final Texts TEXTS = Texts.beside(LogReading.class);
    private static final int LONGEST = 500;

    private final LogPane pane;
    private final Accessible accessible;
    private final List<Consumer<String>> ears = new CopyOnWriteArrayList<>();
    /** What was told last of the line at which the keyboard is, without its number. */
    private String told = "";
    /** Whether it had not arrived by then. */
    private boolean owed;

    LogReading(LogPane pane) {
        this.pane = pane;
        accessible = pane.canvas().getAccessible();
        accessible.addAccessibleListener(new Names());
        accessible.addAccessibleControlListener(new Children());
    }

    /** @param ear gets what is read aloud, each time that there is something to be read */
    void onRead(Consumer<String> ear) {
        ears.add(ear);
    }

    /** The keyboard is at another line. */
    void moved() {
        tell();
    }

    /**
     * There may be something else to be read at the line at which the keyboard is: it has arrived, is folded or marked.
     * That there are more lines now is nothing that has to be read.
     */
    void look() {
        boolean there = pane.log().line(lead()).isPresent();
        if (there && (owed || pane.canvas().isFocusControl() && !what(lead()).equals(told))) {
            tell();
        }
    }

    private void tell() {
        int child = leadChild();
        if (child >= 0) {
            told = what(lead());
            owed = pane.log().line(lead()).isEmpty();
            accessible.setFocus(child);
            accessible.selectionChanged();
            ears.forEach(ear -> ear.accept(text(lead())));
        }
    }

    /** The line that is shown where the keyboard is. */
    private long lead() {
        long row = Math.min(pane.leadRow(), pane.rows().count() - 1);
        return row < 0 ? 0 : pane.rows().line(row);
    }

    String text() {
        return text(lead());
    }

    private int leadChild() {
        long child = pane.leadRow() - pane.view().top();
        return child >= 0 && child <= pane.view().page() && pane.leadRow() < pane.rows().count() ? (int) child : -1;
    }

    private String what(long number) {
        return signs(number) + pane.folds().under(number)
                + pane.log().line(number).map(line -> LevelLook.word(line.level()) + line.text()).orElse("");
    }

    private String signs(long number) {
        return pane.signs().at(number).map(sign -> sign.words() + ", ").orElse("");
    }

    /** How a line is read aloud. */
    private String text(long number) {
        Optional<Line> line = pane.log().line(number);
        String all = signs(number) + TEXTS.get("read.number", number + 1, pane.log().state().lines());
        if (line.isEmpty()) {
            return all;
        }
        long folded = pane.folds().under(number);
        if (folded > 0) {
            all = TEXTS.get("read.folded", all, folded);
        }
        String text = line.get().text();
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String level = LevelLook.word(line.get().level());
        return level.isEmpty() ? TEXTS.get("read.line", all, shown) : TEXTS.get("read.level", all, level, shown);
    }

    private final class Names extends AccessibleAdapter {
        @Override
        public void getName(AccessibleEvent event) {
            event.result = event.childID == ACC.CHILDID_SELF
                    ? TEXTS.get("read.log", pane.log().title(), pane.log().state().lines())
                    : text(pane.rows().line(Math.min(pane.view().top() + event.childID, pane.rows().count() - 1)));
        }
    }

    private final class Children extends AccessibleControlAdapter {
        @Override
        public void getRole(AccessibleControlEvent event) {
            event.detail = event.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
        }

        @Override
        public void getChildCount(AccessibleControlEvent event) {
            event.detail = seen().size();
        }

        @Override
        public void getChildren(AccessibleControlEvent event) {
            event.children = seen().toArray();
        }

        private List<Object> seen() {
            List<Object> children = new ArrayList<>();
            for (int i = 0; i < pane.view().page() && pane.view().top() + i < pane.rows().count(); i++) {
                children.add(i);
            }
            return children;
        }

        @Override
        public void getFocus(AccessibleControlEvent event) {
            event.childID = !pane.canvas().isFocusControl()
                    ? ACC.CHILDID_NONE
                    : leadChild() >= 0 ? leadChild() : ACC.CHILDID_SELF;
        }

        @Override
        public void getSelection(AccessibleControlEvent event) {
            event.childID = leadChild() >= 0 ? leadChild() : ACC.CHILDID_NONE;
        }

        @Override
        public void getState(AccessibleControlEvent event) {
            boolean focused = pane.canvas().isFocusControl();
            if (event.childID == ACC.CHILDID_SELF) {
                event.detail = ACC.STATE_FOCUSABLE | ACC.STATE_READONLY | (focused ? ACC.STATE_FOCUSED : 0);
            } else {
                boolean lead = event.childID == leadChild();
                event.detail = ACC.STATE_FOCUSABLE | ACC.STATE_SELECTABLE | (lead ? ACC.STATE_SELECTED : 0)
                        | (lead && focused ? ACC.STATE_FOCUSED : 0);
            }
        }

        @Override
        public void getLocation(AccessibleControlEvent event) {
            Rectangle area = pane.canvas().getClientArea();
            OptionalLong y = event.childID == ACC.CHILDID_SELF
                    ? OptionalLong.empty()
                    : pane.places().y(pane.view().top() + event.childID);
            Point corner = pane.canvas().toDisplay(0, (int) y.orElse(0));
            event.x = corner.x;
            event.y = corner.y;
            event.width = area.width;
            event.height = y.isPresent() ? pane.font().line() : area.height;
        }

        @Override
        public void getChildAtPoint(AccessibleControlEvent event) {
            Point at = pane.canvas().toControl(event.x, event.y);
            event.childID = pane.canvas().getClientArea().contains(at)
                    ? (int) (pane.places().at(at).row() - pane.view().top())
                    : ACC.CHILDID_NONE;
        }
    }
}
