package org.deskwright.estate.ui.dashboard;

import java.util.List;
import java.util.function.Consumer;

import org.deskwright.estate.ui.dashboard.Figures.Row;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.SystemTable;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The figures of a chart as a table, all of them. */
final class FigureTable {
    private static final Texts TEXTS = Texts.beside(FigureTable.class);
    private static final int MOST_SHOWN = 12;

    private final Composite control;
    private final Table table;
    private List<Row> rows = List.of();
    private String title = "";

    FigureTable(Composite parent, String id, Consumer<Row> open) {
        control = new Composite(parent, SWT.NONE);
        TableColumnLayout layout = new TableColumnLayout();
        control.setLayout(layout);
        table = new Table(control, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        table.setData(PageWriter.ID, id);
        Painted.on(table, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        column(layout, "column.name", SWT.LEFT, 60);
        column(layout, "column.count", SWT.RIGHT, 20);
        column(layout, "column.share", SWT.RIGHT, 20);
        SystemTable.attach(table, id, TEXTS.get("column.name"));
        table.addListener(SWT.DefaultSelection, e -> open.accept(rows.get(table.getSelectionIndex())));
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = event.childID < 0 ? title : event.result;
            }
        });
    }

    private void column(TableColumnLayout layout, String key, int alignment, int weight) {
        TableColumn column = new TableColumn(table, alignment);
        column.setText(TEXTS.get(key));
        layout.setColumnData(column, new ColumnWeightData(weight, 50));
    }

    Control control() {
        return control;
    }

    void show(Figures figures) {
        rows = figures.rows();
        title = figures.title();
        table.removeAll();
        for (Row row : rows) {
            new TableItem(table, SWT.NONE)
                    .setText(new String[]{row.label(), Integer.toString(row.count()), row.percent()});
        }
    }

    int height() {
        return table.getHeaderHeight() + (Math.min(rows.size(), MOST_SHOWN) + 1) * table.getItemHeight();
    }
}
