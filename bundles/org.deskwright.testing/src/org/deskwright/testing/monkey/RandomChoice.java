package org.deskwright.testing.monkey;

import java.util.Random;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Selects something in a control, as a click would. Display thread only. */
final class RandomChoice {
    private RandomChoice() {
    }

    static boolean isPossible(Control control) {
        return switch (control) {
            case Tree tree -> tree.getItemCount() > 0;
            case Table table -> table.getItemCount() > 0;
            case List list -> list.getItemCount() > 0;
            case Combo combo -> combo.getItemCount() > 0;
            case Button button -> (button.getStyle() & (SWT.CHECK | SWT.RADIO | SWT.TOGGLE)) != 0;
            default -> false;
        };
    }

    static void make(Control control, Random random) {
        Event event = new Event();
        switch (control) {
            case Tree tree -> {
                TreeItem item = tree.getItem(random.nextInt(tree.getItemCount()));
                if (item.getExpanded() && item.getItemCount() > 0) {
                    item = item.getItem(random.nextInt(item.getItemCount()));
                }
                tree.setSelection(item);
                event.item = item;
            }
            case Table table -> {
                int index = random.nextInt(table.getItemCount());
                table.setSelection(index);
                event.item = table.getItem(index);
            }
            case List list -> list.setSelection(random.nextInt(list.getItemCount()));
            case Combo combo -> combo.select(random.nextInt(combo.getItemCount()));
            case Button button -> button.setSelection(!button.getSelection());
            default -> throw new IllegalArgumentException(control.toString());
        }
        control.notifyListeners(SWT.Selection, event);
    }
}
