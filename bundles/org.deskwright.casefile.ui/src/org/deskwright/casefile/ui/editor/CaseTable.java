package org.deskwright.casefile.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.ClearKey;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.Settings;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.table.VirtualTable;
import org.deskwright.ui.text.OneLine;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchActionConstants;

/** A table of the case: above it what it is about and a field that filters, beneath it what can be done. */
final class CaseTable<T> {
    private static final Texts TEXTS = Texts.beside(CaseTable.class);
    private static final int FILTER_CHARACTERS = 24;

    private final Composite body;
    private final Label hint;
    private final Text filter;
    private final VirtualTable<T> table;
    private final Composite buttons;
    private final MenuManager menu = new MenuManager();
    private final List<Button> ofSelection = new ArrayList<>();
    private Runnable chosen = () -> {};

    CaseTable(Composite parent, IEditorSite site, TableDescription<T> description) {
        String id = description.id();
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new GridLayout(2, false));
        hint = new Label(body, SWT.WRAP);
        hint.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        filter = OneLine
                .limited(new Text(body, SWT.SINGLE | SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL));
        filter.setMessage(TEXTS.get("table.filter"));
        filter.setData(PageWriter.ID, id + ".filter");
        AccessibleName.give(filter, TEXTS.get("table.filter.name", description.name()));
        GridData narrow = new GridData(SWT.END, SWT.BEGINNING, false, false);
        narrow.widthHint = TextRoom.wide(FILTER_CHARACTERS);
        filter.setLayoutData(narrow);
        table = new VirtualTable<>(body, description, Settings.of(CaseTable.class, id));
        table.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
        filter.addListener(SWT.Modify, e -> table.search(filter.getText()));
        filter.addListener(SWT.DefaultSelection, e -> table.control().setFocus());
        ClearKey.on(filter);
        buttons = new Composite(body, SWT.NONE);
        RowLayout layout = new RowLayout();
        layout.marginLeft = 0;
        buttons.setLayout(layout);
        buttons.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false, 2, 1));
        table.selectionProvider().addPostSelectionChangedListener(event -> enable());
        table.onArranged(this::enable);
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        table.control().setMenu(menu.createContextMenu(table.control()));
        site.registerContextMenu(id, menu, table.selectionProvider(), false);
        Painted.throughout(body);
    }

    Composite control() {
        return body;
    }

    VirtualTable<T> table() {
        return table;
    }

    /** Something that can be done whatever is selected. */
    Button button(String id, String text, Icon icon, Runnable action) {
        return add(id, text, icon, action);
    }

    /** Something that is done with what is selected; it stands in the context menu too. */
    void buttonOfSelection(String id, String text, Icon icon, Runnable action) {
        Button button = add(id, text, icon, action);
        ofSelection.add(button);
        menu.insertBefore(IWorkbenchActionConstants.MB_ADDITIONS, new Action(text, icon.descriptor()) {
            @Override
            public void run() {
                action.run();
            }

            @Override
            public boolean isEnabled() {
                return !table.selection().isEmpty();
            }
        });
        enable();
    }

    private Button add(String id, String text, Icon icon, Runnable action) {
        Button button = new Button(buttons, SWT.PUSH);
        Painted.button(button);
        button.setText(text);
        button.setImage(icon.image());
        button.setData(PageWriter.ID, id);
        button.addListener(SWT.Selection, e -> action.run());
        return button;
    }

    private void enable() {
        boolean some = !table.selection().isEmpty();
        if (!body.isDisposed()) {
            ofSelection.forEach(b -> enable(b, some));
            chosen.run();
        }
    }

    void enable(Button button, boolean able) {
        button.setEnabled(able);
        Painted.on(button, able ? ThemeColor.PAGE_TEXT : ThemeColor.MUTED, ThemeColor.CODE);
    }

    /** Runs it when other rows are selected, or the same were filled anew. */
    void onChosen(Runnable action) {
        chosen = action;
    }

    /** Enter or a double click on a row. */
    void onOpen(Runnable action) {
        table.onOpen(row -> action.run());
    }

    /** The Delete key. */
    void onDelete(Runnable action) {
        table.control().addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.DEL) {
                action.run();
            }
        });
    }

    /** @param what said above the table */
    void fill(List<T> rows, String what) {
        table.setRows(List.copyOf(rows));
        if (!hint.getText().equals(what)) {
            hint.setText(what);
            body.layout();
        }
    }

    List<T> selected() {
        return table.selection();
    }

    Optional<T> first() {
        return selected().stream().findFirst();
    }

    void find() {
        filter.setFocus();
        filter.selectAll();
    }

    void setFocus() {
        table.control().setFocus();
    }
}
