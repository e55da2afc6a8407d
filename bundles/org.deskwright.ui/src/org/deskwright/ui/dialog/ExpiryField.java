package org.deskwright.ui.dialog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DateTime;

/** Where one chooses from when something counts again: two fields of a grid. */
public final class ExpiryField {
    private static final Texts TEXTS = Texts.beside(ExpiryField.class);

    private final Combo choice;
    private final DateTime date;
    private final LocalDate today;

    /**
     * @param id before the ids of the controls
     * @param changed called after each change
     */
    public ExpiryField(Composite grid, String id, LocalDate today, Runnable changed) {
        this.today = today;
        choice = new Combo(grid, SWT.DROP_DOWN | SWT.READ_ONLY);
        Stream.of(Expiry.values()).forEach(e -> choice.add(e.title()));
        choice.select(Expiry.MONTH.ordinal());
        choice.setData(PageWriter.ID, id + ".expiry");
        date = new DateTime(grid, SWT.DATE | SWT.DROP_DOWN | SWT.BORDER);
        LocalDate first = today.plusMonths(1);
        date.setDate(first.getYear(), first.getMonthValue() - 1, first.getDayOfMonth());
        date.setData(PageWriter.ID, id + ".date");
        date.setVisible(false);
        choice.addListener(SWT.Selection, e -> {
            date.setVisible(choice.getSelectionIndex() == Expiry.DATE.ordinal());
            changed.run();
        });
        date.addListener(SWT.Selection, e -> changed.run());
    }

    /** Shows what was chosen earlier, as a day or as never. */
    public void show(Optional<Instant> end) {
        end.map(at -> LocalDate.ofInstant(at, ZoneId.systemDefault()))
                .ifPresent(day -> date.setDate(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth()));
        choice.select((end.isPresent() ? Expiry.DATE : Expiry.NEVER).ordinal());
        date.setVisible(end.isPresent());
    }

    /** The day from which it counts again; empty for never. */
    public Optional<LocalDate> day() {
        LocalDate picked = LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDay());
        return Expiry.values()[choice.getSelectionIndex()].from(today, picked);
    }

    /** When that day begins here. */
    public Optional<Instant> end() {
        return day().map(day -> day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    /** What is wrong with the day. */
    public Optional<String> problem() {
        return day().filter(day -> !day.isAfter(today)).map(day -> TEXTS.get("problem.past"));
    }
}
