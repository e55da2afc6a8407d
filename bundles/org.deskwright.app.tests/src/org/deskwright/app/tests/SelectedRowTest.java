package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.testing.ui.Contrast;
import org.deskwright.testing.ui.Ink;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.Looks;
import org.deskwright.testing.window.PictureOnFailure;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The selected row of a tree of the system stands off from the page in every look, by its ground or by the line around
 * it, and its text can be read. On a dark page the ground cannot do that alone: the toolkit has the text white.
 */
@ExtendWith(PictureOnFailure.class)
class SelectedRowTest {
    /** What the accessibility guidelines for the web ask of what is no text. */
    private static final double SEEN = 3;

    private final WorkbenchBot workbench = new WorkbenchBot();

    @BeforeEach
    void start() {
        workbench.sample();
    }

    @AfterEach
    void end() {
        workbench.closeEditors();
    }

    @Test
    void itStandsOffFromItsNeighboursAndItsTextFromIt() {
        List<String> faint = new ArrayList<>();
        Looks.inAll(workbench, look -> {
            workbench.topics()
                    .select(workbench.session().catalogue().topic("device_not_authorized").orElseThrow().title());
            Tree tree = Ui.get(() -> Ui.one("topics.tree", Tree.class));
            for (boolean focused : new boolean[]{true, false}) {
                if (focused) {
                    Ui.run(tree::setFocus);
                } else {
                    workbench.findings();
                }
                Ui.pause();
                Screenshot.take(workbench.shell(), PictureOnFailure.folder()
                        .resolve("selected-row-" + look.word() + (focused ? "" : "-unfocused") + ".png"));
                Ink row = Ui.get(() -> Ink.of(tree, text(tree.getSelection()[0])));
                Ink edge = Ui.get(() -> Ink.of(tree, edge(tree.getSelection()[0])));
                Ink next = Ui.get(() -> Ink.of(tree, text(below(tree.getSelection()[0]))));
                double seen = Math.max(Contrast.between(row.ground(), next.ground()),
                        Contrast.between(edge.ground(), next.ground()));
                if (seen < SEEN || row.contrast() < Contrast.ENOUGH) {
                    faint.add("%s, %s: %.1f from %s, text %.1f on %s".formatted(look, focused, seen, next.ground(),
                            row.contrast(), row.ground()));
                }
            }
        });
        assertEquals(List.of(), faint);
    }

    private static Rectangle text(TreeItem item) {
        Rectangle text = item.getTextBounds(0);
        return new Rectangle(text.x, text.y + 3, Math.min(text.width, 200), text.height - 6);
    }

    /** The uppermost line of its pixels, of which most are what the row begins with. */
    private static Rectangle edge(TreeItem item) {
        Rectangle all = item.getBounds(0);
        return new Rectangle(all.x, all.y, all.width, 1);
    }

    private static TreeItem below(TreeItem item) {
        TreeItem parent = item.getParentItem();
        return parent.getItem(parent.indexOf(item) + 1);
    }
}
