package org.deskwright.casefile.ui.editor;

import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;

/** Takes back what is typed, and does it again: Ctrl+Z, and Ctrl+Y or Ctrl+Shift+Z. */
final class TextUndo {
    private static final int MOST = 1000;

    private final StyledText text;
    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();
    private boolean working;

    private record Change(int start, String before, String after) {
        /** Typing on is one change, word by word. */
        boolean goesOn(Change next) {
            return before.isEmpty() && next.before.isEmpty() && next.start == start + after.length()
                    && next.after.length() == 1 && !Character.isWhitespace(next.after.charAt(0));
        }
    }

    private TextUndo(StyledText text) {
        this.text = text;
    }

    static TextUndo on(StyledText text) {
        TextUndo undo = new TextUndo(text);
        text.addExtendedModifyListener(e -> undo.changed(new Change(e.start, e.replacedText,
                e.length == 0 ? "" : text.getText(e.start, e.start + e.length - 1))));
        text.addKeyListener(KeyListener.keyPressedAdapter(undo::pressed));
        return undo;
    }

    private void pressed(KeyEvent event) {
        if ((event.stateMask & SWT.MOD1) == 0) {
            return;
        }
        boolean shift = (event.stateMask & SWT.MOD2) != 0;
        if (event.keyCode == 'z' && !shift) {
            undo();
        } else if (event.keyCode == 'y' || event.keyCode == 'z') {
            redo();
        }
    }

    private void changed(Change change) {
        if (working) {
            return;
        }
        undone.clear();
        if (!done.isEmpty() && done.peek().goesOn(change)) {
            Change last = done.pop();
            done.push(new Change(last.start, "", last.after + change.after));
        } else {
            done.push(change);
        }
        if (done.size() > MOST) {
            done.removeLast();
        }
    }

    void undo() {
        if (!done.isEmpty()) {
            Change change = done.pop();
            undone.push(change);
            replace(change.start, change.after, change.before);
        }
    }

    void redo() {
        if (!undone.isEmpty()) {
            Change change = undone.pop();
            done.push(change);
            replace(change.start, change.before, change.after);
        }
    }

    private void replace(int start, String there, String by) {
        working = true;
        try {
            text.replaceTextRange(start, there.length(), by);
            text.setSelection(start + by.length());
        } finally {
            working = false;
        }
    }

    /** Another text has been put in: nothing of the one before comes back. */
    void forget() {
        done.clear();
        undone.clear();
    }
}
