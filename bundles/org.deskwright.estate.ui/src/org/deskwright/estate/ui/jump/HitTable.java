package org.deskwright.estate.ui.jump;

import java.util.List;
import java.util.Optional;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.lookup.Hit;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.SystemTable;
import org.deskwright.ui.text.Texts;
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

/** What was found, the best first and selected. */
final class HitTable {
    private static final Texts TEXTS = Texts.beside(HitTable.class);
    private static final String[] COLUMNS = {"name", "kind", "by", "id", "place"};
    private static final int[] WEIGHTS = {24, 17, 12, 22, 25};

    private final Composite control;
    private final Table table;
    private List<Hit> hits = List.of();

    HitTable(Composite parent, Runnable go) {
        control = new Composite(parent, SWT.NONE);
        TableColumnLayout layout = new TableColumnLayout();
        control.setLayout(layout);
        table = new Table(control, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        table.setData(PageWriter.ID, "jump.hits");
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = event.childID < 0 ? TEXTS.get("table.name") : event.result;
            }
        });
        for (int i = 0; i < COLUMNS.length; i++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(TEXTS.get("column." + COLUMNS[i]));
            layout.setColumnData(column, new ColumnWeightData(WEIGHTS[i], 60));
        }
        SystemTable.attach(table, "jump.hits", TEXTS.get("table.name"));
        table.addListener(SWT.DefaultSelection, e -> go.run());
    }

    Control control() {
        return control;
    }

    void show(List<Hit> found) {
        hits = List.copyOf(found);
        table.setRedraw(false);
        table.removeAll();
        for (Hit hit : hits) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setImage(JumpSource.icon(hit).image());
            item.setText(new String[]{hit.title(), kind(hit), hit.by(), hit.id(), place(hit.scope())});
        }
        table.setRedraw(true);
        if (!hits.isEmpty()) {
            table.setSelection(0);
        }
    }

    static String kind(Hit hit) {
        return TEXTS.get("kind." + hit.target().getClass().getSimpleName());
    }

    static String place(Scope scope) {
        return scope.equals(Scope.UNKNOWN) ? "" : scope.toString();
    }

    void move(int steps) {
        if (!hits.isEmpty()) {
            table.setSelection(Math.clamp((long) table.getSelectionIndex() + steps, 0, hits.size() - 1));
            table.showSelection();
        }
    }

    Optional<Hit> selected() {
        int at = table.getSelectionIndex();
        return at < 0 ? Optional.empty() : Optional.of(hits.get(at));
    }
}
