package org.deskwright.casefile.ui.notes;

import java.util.Optional;

import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** An item of a list that begins with {@code [ ]} or {@code [x]}. */
enum Task {
    OPEN("\u2610"), DONE("\u2611");

    private static final int MARK = 4;

    private final String box;

    Task(String box) {
        this.box = box;
    }

    String box() {
        return box;
    }

    /** Takes the mark out of the text, where there is one. */
    static Optional<Task> of(Node item) {
        if (item.getFirstChild() instanceof Paragraph paragraph && paragraph.getFirstChild() instanceof Text text) {
            String literal = text.getLiteral();
            Optional<Task> task = literal.startsWith("[ ] ")
                    ? Optional.of(OPEN)
                    : literal.startsWith("[x] ") || literal.startsWith("[X] ") ? Optional.of(DONE) : Optional.empty();
            task.ifPresent(t -> text.setLiteral(literal.substring(MARK)));
            return task;
        }
        return Optional.empty();
    }
}
