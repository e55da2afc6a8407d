package org.deskwright.ui.page;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;

/**
 * Names at the left, values at the right: one text, so that several can be selected and copied together, with a tab
 * between a name and its value.
 */
public final class FactList {
    private static final int GAP = 16;
    private static final int SPACING = 5;

    private final PageText widget;
    private final List<String> names = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();
    private int column;

    FactList(Composite body) {
        widget = new PageText(body, JFaceResources.getDefaultFont(), SPACING, 2);
        widget.setData(PageWriter.ID, "page.facts");
    }

    /** Lets the values of several lists stand beneath each other. Call it once all of them are filled. */
    public static void align(List<FactList> lists) {
        int widest = lists.stream().mapToInt(FactList::column).max().orElse(0);
        lists.forEach(list -> list.column = widest);
    }

    /** Adds a line, unless there is nothing to say. */
    public FactList add(String name, String value) {
        if (!value.isEmpty()) {
            names.add(name);
            facts.add(name.replace('\t', ' ') + "\t"
                    + value.replace("\r", "").replace("\t", "    ").replace("\n", "\n\t"));
        }
        return this;
    }

    /** Where values begin. */
    private int column() {
        if (column == 0 && !names.isEmpty()) {
            GC gc = new GC(widget);
            column = names.stream().mapToInt(name -> gc.stringExtent(name).x).max().orElse(0) + GAP;
            gc.dispose();
        }
        return column;
    }

    /** Shows what was added. */
    void finish() {
        if (names.isEmpty()) {
            widget.dispose();
        } else {
            widget.setParagraphs(facts, column());
        }
    }
}
