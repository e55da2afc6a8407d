package org.deskwright.live.ui.changes;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.deskwright.store.Change.Type;
import org.deskwright.store.Snapshot;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Which two moments are compared, and which changes are listed. */
final class MomentBar {
    private static final Texts TEXTS = Texts.beside(MomentBar.class);

    /** Compares two snapshots by their numbers. */
    @FunctionalInterface
    interface Compare {
        void between(long from, long to);
    }

    private final Composite bar;
    private final Combo from;
    private final Combo to;
    private final Label history;
    private final Button back;
    private List<Snapshot> snapshots = List.of();

    MomentBar(Composite parent, Compare compare, Consumer<Optional<Type>> narrow) {
        bar = new Composite(parent, SWT.NONE);
        // a narrow view has them below one another
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.spacing = 10;
        bar.setLayout(layout);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        from = combo("from");
        to = combo("to");
        Runnable ask = () -> compare.between(number(from), number(to));
        from.addListener(SWT.Selection, e -> ask.run());
        to.addListener(SWT.Selection, e -> ask.run());
        Combo types = combo("type");
        types.setItems(Stream.concat(Stream.of(TEXTS.get("all")), Stream.of(Type.values()).map(ChangeColumns::word))
                .toArray(String[]::new));
        types.select(0);
        types.addListener(SWT.Selection,
                e -> narrow.accept(types.getSelectionIndex() <= 0
                        ? Optional.empty()
                        : Optional.of(Type.values()[types.getSelectionIndex() - 1])));
        history = new Label(bar, SWT.NONE);
        history.setData(PageWriter.ID, "live.changes.history");
        back = new Button(bar, SWT.PUSH);
        Painted.button(back);
        back.setText(TEXTS.get("back"));
        back.setData(PageWriter.ID, "live.changes.back");
        back.addListener(SWT.Selection, e -> compare.between(0, 0));
        back.setVisible(false);
        Painted.throughout(bar);
    }

    Composite control() {
        return bar;
    }

    private Combo combo(String id) {
        Composite pair = new Composite(bar, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        pair.setLayout(layout);
        new Label(pair, SWT.NONE).setText(TEXTS.get(id));
        Combo combo = new Combo(pair, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setData(PageWriter.ID, "live.changes." + id);
        combo.setVisibleItemCount(20);
        AccessibleName.give(combo, TEXTS.get(id + ".name"));
        return combo;
    }

    private long number(Combo combo) {
        int index = combo.getSelectionIndex();
        return index < 0 ? 0 : snapshots.get(snapshots.size() - 1 - index).number();
    }

    /** @param item whose history is shown; empty while moments are compared */
    void show(List<Snapshot> all, long earlier, long later, String item) {
        snapshots = all;
        String[] items = all.reversed().stream().map(MomentBar::text).toArray(String[]::new);
        fill(from, items, earlier);
        fill(to, items, later);
        history.setText(item.isEmpty() ? "" : TEXTS.get("history", item));
        back.setVisible(!item.isEmpty());
        bar.setVisible(!all.isEmpty());
        ((GridData) bar.getLayoutData()).exclude = all.isEmpty();
        bar.layout();
        bar.getParent().layout();
    }

    private void fill(Combo combo, String[] items, long chosen) {
        if (!List.of(combo.getItems()).equals(List.of(items))) {
            combo.setItems(items);
        }
        combo.deselectAll();
        for (int i = 0; i < snapshots.size(); i++) {
            if (snapshots.get(i).number() == chosen) {
                combo.select(snapshots.size() - 1 - i);
            }
        }
    }

    private static String text(Snapshot snapshot) {
        return TEXTS.get(snapshot.brokenOff().isEmpty() ? "snapshot" : "snapshot.broken-off", snapshot.number(),
                Moments.here(snapshot.ended()));
    }
}
