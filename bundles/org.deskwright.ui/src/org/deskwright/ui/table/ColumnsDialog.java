package org.deskwright.ui.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.ColumnController.Spec;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Lets the user choose which columns are shown, in which order and how wide; nothing changes until OK. */
public final class ColumnsDialog extends Dialog {
    private static final Texts TEXTS = Texts.beside(ColumnsDialog.class);

    private final ColumnController columns;
    private final Map<String, Integer> widths = new HashMap<>();
    private Table list;
    private Spinner width;
    private Button up;
    private Button down;
    private boolean reset;

    private ColumnsDialog(Shell parent, ColumnController columns) {
        super(parent);
        this.columns = columns;
    }

    /** Asks, and does what the user chose. */
    public static void open(Shell parent, ColumnController columns) {
        new ColumnsDialog(parent, columns).open();
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(TEXTS.get("columns.title"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).applyTo(area);
        Label message = new Label(area, SWT.WRAP);
        message.setText(TEXTS.get("columns.message"));
        GridDataFactory.fillDefaults().span(2, 1).hint(convertWidthInCharsToPixels(48), SWT.DEFAULT).applyTo(message);
        list = new Table(area, SWT.CHECK | SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
        list.setData(PageWriter.ID, "columns.list");
        list.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = event.childID < 0 ? TEXTS.get("columns.list") : event.result;
            }
        });
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, TextRoom.high(18)).applyTo(list);
        Composite buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.fillDefaults().applyTo(buttons);
        up = button(buttons, "up", () -> move(-1));
        down = button(buttons, "down", () -> move(1));
        button(buttons, "all", () -> Stream.of(list.getItems()).forEach(i -> i.setChecked(true)));
        button(buttons, "reset", this::reset);
        createWidth(area);
        fill(columns.shown());
        list.addListener(SWT.Selection, e -> selected());
        list.select(0);
        selected();
        return area;
    }

    private void createWidth(Composite area) {
        Composite row = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(row);
        new Label(row, SWT.NONE).setText(TEXTS.get("columns.width"));
        width = new Spinner(row, SWT.BORDER);
        width.setData(PageWriter.ID, "columns.width");
        width.setMinimum(ColumnController.MINIMUM_WIDTH);
        width.setMaximum(ColumnController.MAXIMUM_WIDTH);
        width.setPageIncrement(20);
        width.addListener(SWT.Selection, e -> widths.put(chosen(), width.getSelection()));
    }

    private Button button(Composite parent, String what, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(TEXTS.get("columns." + what));
        button.setData(PageWriter.ID, "columns." + what);
        button.addListener(SWT.Selection, e -> {
            action.run();
            selected();
        });
        GridDataFactory.fillDefaults().applyTo(button);
        return button;
    }

    /** Those that are shown first, in their order. */
    private void fill(List<String> shown) {
        list.removeAll();
        shown.forEach(id -> add(list.getItemCount(), id, true));
        columns.all().stream().map(Spec::id).filter(id -> !shown.contains(id))
                .forEach(id -> add(list.getItemCount(), id, false));
    }

    private void add(int place, String id, boolean checked) {
        TableItem item = new TableItem(list, SWT.NONE, place);
        item.setText(columns.all().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow().title());
        item.setData(id);
        item.setChecked(checked);
    }

    private String chosen() {
        return (String) list.getItem(Math.max(0, list.getSelectionIndex())).getData();
    }

    private void move(int by) {
        int from = list.getSelectionIndex();
        int to = from + by;
        if (from >= 0 && to >= 0 && to < list.getItemCount()) {
            String id = chosen();
            boolean checked = list.getItem(from).getChecked();
            list.remove(from);
            add(to, id, checked);
            list.setSelection(to);
        }
    }

    private void reset() {
        reset = true;
        widths.clear();
        fill(columns.all().stream().filter(Spec::shown).map(Spec::id).toList());
        list.select(0);
    }

    private void selected() {
        int at = list.getSelectionIndex();
        up.setEnabled(at > 0);
        down.setEnabled(at >= 0 && at < list.getItemCount() - 1);
        width.setEnabled(at >= 0);
        width.setSelection(widths.getOrDefault(chosen(), reset ? first(chosen()) : columns.width(chosen())));
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(!checked().isEmpty());
        }
    }

    private int first(String id) {
        return columns.all().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow().width();
    }

    private List<String> checked() {
        List<String> checked = new ArrayList<>();
        Stream.of(list.getItems()).filter(TableItem::getChecked).forEach(i -> checked.add((String) i.getData()));
        return checked;
    }

    @Override
    protected void okPressed() {
        List<String> shown = checked();
        if (reset) {
            columns.reset();
        }
        columns.show(shown);
        widths.forEach(columns::resize);
        super.okPressed();
    }
}
