package org.deskwright.logs.ui.aid;

import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.logs.aid.SavedFilter;
import org.deskwright.ui.page.PageWriter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** A list of filters, and beneath it the name and query of the chosen one. */
final class FilterPage extends AidPage<SavedFilter> {
    private final Text name;
    private final Text query;

    /** @param changed gets why what was typed cannot be taken, or nothing when it was */
    FilterPage(Composite parent, Consumer<String> changed) {
        super(parent, "filters", SWT.NONE, changed);
        name = field("filter.name", "log.aids.filter.name", SavedFilter.LONGEST);
        query = field("filter.query", "log.aids.filter.query", 4_000);
        name.addListener(SWT.FocusOut, e -> leave());
        buttons("filter", "log.aids.filter.");
    }

    private Text field(String key, String id, int limit) {
        new Label(control(), SWT.NONE).setText(TEXTS.get(key));
        Text field = new Text(control(), SWT.SINGLE | SWT.BORDER);
        field.setTextLimit(limit);
        field.setData(PageWriter.ID, id);
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        field.addListener(SWT.Modify, e -> take());
        return field;
    }

    @Override
    void paint(TableItem item, SavedFilter filter) {
        item.setText(TEXTS.get("row.filter", filter.name(), filter.query()));
    }

    @Override
    void fill(Optional<SavedFilter> filter) {
        name.setText(filter.map(SavedFilter::name).orElse(""));
        query.setText(filter.map(SavedFilter::query).orElse(""));
    }

    @Override
    SavedFilter typed(SavedFilter before) {
        return new SavedFilter(before.name(), query.getText());
    }

    /** What is typed of a name is no name yet: half of it may be free where all of it is taken. */
    @Override
    SavedFilter left(SavedFilter before) {
        SavedFilter now = new SavedFilter(name.getText(), before.query());
        if (!now.name().equals(before.name()) && isTaken(now.name())) {
            throw new IllegalArgumentException(TEXTS.get("filter.taken", now.name(), before.name()));
        }
        return now;
    }

    private boolean isTaken(String called) {
        return all().stream().anyMatch(filter -> filter.name().equals(called));
    }

    /** By their names they are chosen. */
    private String free(String called) {
        String free = called;
        for (int number = 2; isTaken(free); number++) {
            free = TEXTS.get("filter.further", called, number);
        }
        return free;
    }

    @Override
    SavedFilter next(boolean typed, int count) {
        if (!typed || query.getText().isBlank()) {
            return new SavedFilter(free(TEXTS.get("filter.new")), "level>=error");
        }
        return new SavedFilter(free(name.getText().isBlank() ? query.getText() : name.getText()), query.getText());
    }

    @Override
    Text first() {
        return name;
    }
}
