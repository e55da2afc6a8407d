package org.deskwright.testing.ui;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;

/** Saved queries and what is proposed while one is typed, over the table of a view such as {@code workspaces}. */
public final class QueryBot {
    private final String view;

    public QueryBot(String view) {
        this.view = view;
    }

    private Text field() {
        return Ui.one("fleet." + view + ".filter", Text.class);
    }

    public String text() {
        return Ui.get(() -> field().getText());
    }

    /** The entries of the menu; those that cannot be chosen in brackets. */
    public List<String> menu() {
        return Ui.get(() -> {
            Menu menu = open();
            List<String> texts = Stream.of(menu.getItems()).filter(i -> (i.getStyle() & SWT.SEPARATOR) == 0)
                    .map(i -> i.isEnabled() ? plain(i) : "(" + plain(i) + ")").toList();
            menu.setVisible(false);
            return texts;
        });
    }

    /** Chooses an entry, and does not wait for a dialog that it opens. */
    public void choose(String entry) {
        Ui.display().asyncExec(() -> {
            Menu menu = open();
            MenuItem item = Stream.of(menu.getItems()).filter(i -> plain(i).equals(entry)).findFirst()
                    .orElseThrow(() -> new AssertionError("No entry " + entry));
            menu.setVisible(false);
            item.notifyListeners(SWT.Selection, new Event());
        });
        Ui.settle();
    }

    private static String plain(MenuItem item) {
        return item.getText().replace("&", "");
    }

    private Menu open() {
        AtomicReference<Menu> shown = new AtomicReference<>();
        Listener listener = e -> {
            if (e.widget instanceof Menu menu) {
                shown.set(menu);
            }
        };
        Ui.display().addFilter(SWT.Show, listener);
        try {
            Ui.one("fleet." + view + ".queries", Button.class).notifyListeners(SWT.Selection, new Event());
            // the menu comes when the display gets round to it
            Ui.waitUntil("the menu is open", () -> shown.get() != null);
        } finally {
            Ui.display().removeFilter(SWT.Show, listener);
        }
        return shown.get();
    }

    /** Types, presses Ctrl+Space, and gives what is proposed; the proposals stay open. */
    public List<String> propose(String typed) {
        return proposals().propose(typed);
    }

    /** Takes one of what is proposed. */
    public void accept(String proposal) {
        proposals().accept(proposal);
    }

    private ProposalBot proposals() {
        return new ProposalBot("fleet." + view + ".filter");
    }
}
