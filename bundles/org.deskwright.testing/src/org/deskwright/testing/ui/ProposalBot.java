package org.deskwright.testing.ui;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** What is proposed while a field is typed in. */
public final class ProposalBot {
    private final String field;

    /** @param field its id */
    public ProposalBot(String field) {
        this.field = field;
    }

    private Text field() {
        return Ui.one(field, Text.class);
    }

    /** Types, presses Ctrl+Space, and gives what is proposed; the proposals stay open. */
    public List<String> propose(String typed) {
        Ui.run(() -> {
            field().setFocus();
            field().setText(typed);
            field().setSelection(typed.length());
            Event keys = new Event();
            keys.keyCode = SWT.SPACE;
            keys.character = ' ';
            keys.stateMask = SWT.CTRL;
            field().notifyListeners(SWT.KeyDown, keys);
        });
        Ui.waitUntil("something is proposed", () -> proposals() != null && proposals().getItemCount() > 0);
        return Ui.get(() -> Stream.of(proposals().getItems()).map(TableItem::getText).toList());
    }

    /** Takes one of what is proposed. */
    public void accept(String proposal) {
        Ui.run(() -> {
            Table table = proposals();
            int at = Stream.of(table.getItems()).map(TableItem::getText).toList().indexOf(proposal);
            table.setSelection(at);
            table.notifyListeners(SWT.DefaultSelection, new Event());
        });
        Ui.waitUntil("the proposals are gone", () -> proposals() == null);
        Ui.pause();
    }

    /** The popup is a shell of its own that holds nothing but a table. */
    private static Table proposals() {
        return Stream.of(Ui.display().getShells()).filter(s -> s.isVisible() && s.getText().isEmpty())
                .flatMap(s -> Ui.all(s, Table.class).stream()).findFirst().orElse(null);
    }
}
