package org.deskwright.logs.ui.compare;

import java.util.List;
import java.util.Optional;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.scan.RecordFilter;
import org.deskwright.logs.ui.editor.Times;
import org.deskwright.logs.ui.reading.ShortNames;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.OneLine;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Where one side is chosen: a log, and from when to when. A row of four controls. */
final class SideChoice {
    private static final Texts TEXTS = Texts.beside(SideChoice.class);
    private static final int NARROW = 60;
    /** Names of logs are longer than times. */
    private static final int LOG = 105;
    private static final int LETTERS = 22;
    /** Microseconds: closer than that times are not told. */
    private static final long MILLI = 1000;

    private final Combo log;
    private final Text since;
    private final Text until;
    private final Runnable changed;
    private List<Rotation> logs = List.of();

    /**
     * @param side {@code left} or {@code right}
     * @param begin run when what is chosen is to be compared
     * @param changed run when something else is chosen
     */
    SideChoice(Composite form, String side, Runnable begin, Runnable changed) {
        this.changed = changed;
        new Label(form, SWT.NONE).setText(TEXTS.get(side));
        log = new Combo(form, SWT.READ_ONLY);
        log.setData(PageWriter.ID, "log.compare." + side);
        AccessibleName.give(log, TEXTS.get(side + ".log"));
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = LOG;
        log.setLayoutData(wide);
        log.addListener(SWT.Selection, e -> {
            tellWhole();
            changed.run();
        });
        since = time(form, side, "since", begin);
        until = time(form, side, "until", begin);
        since.addListener(SWT.Modify, e -> changed.run());
        until.addListener(SWT.Modify, e -> changed.run());
    }

    private static Text time(Composite form, String side, String which, Runnable begin) {
        Text text = OneLine.limited(new Text(form, SWT.SINGLE | SWT.BORDER));
        text.setMessage(TEXTS.get(which));
        text.setToolTipText(TEXTS.get(which + ".tooltip"));
        text.setData(PageWriter.ID, "log.compare." + side + "." + which);
        AccessibleName.give(text, TEXTS.get(side + "." + which));
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = NARROW;
        text.setLayoutData(wide);
        text.addListener(SWT.DefaultSelection, e -> begin.run());
        return text;
    }

    /**
     * Times stand beside the log, or beneath it, where they leave it its width.
     *
     * @param last how many columns the last field takes beneath the log
     */
    void beside(boolean wide, int last) {
        ((GridData) log.getLayoutData()).horizontalSpan = wide ? 1 : 2;
        ((GridData) until.getLayoutData()).horizontalSpan = wide ? 1 : last;
        ((GridData) since.getLayoutData()).grabExcessHorizontalSpace = wide;
    }

    /** What was chosen stays, where it is still there. */
    void offer(List<Rotation> next, int otherwise) {
        Optional<Rotation> chosen = log();
        logs = List.copyOf(next);
        log.setItems(logs.stream().map(this::name).toArray(String[]::new));
        int index = chosen.map(logs::indexOf).filter(at -> at >= 0).orElse(Math.min(otherwise, logs.size() - 1));
        log.select(index);
        tellWhole();
        if (!chosen.equals(log())) {
            changed.run();
        }
    }

    /** That log, from the first moment of a span to behind its last as it tells them; all of it where there is none. */
    void choose(Rotation one, List<Long> span) {
        if (logs.contains(one)) {
            log.select(logs.indexOf(one));
            tellWhole();
            changed.run();
            since.setText(span.isEmpty() ? "" : Times.text(span.getFirst()));
            until.setText(span.isEmpty() ? "" : Times.text(span.getLast() + MILLI - 1));
        }
    }

    /** The end of the name of the file, and what tells it from others of that name. */
    private String name(Rotation one) {
        return ShortNames.of(one.title(), logs.stream().map(Rotation::title).toList(), LETTERS);
    }

    private void tellWhole() {
        log.setToolTipText(log().map(Rotation::title).orElse(null));
    }

    private Optional<Rotation> log() {
        int index = log.getSelectionIndex();
        return index < 0 || index >= logs.size() ? Optional.empty() : Optional.of(logs.get(index));
    }

    /** Empty where no log is chosen, or a time is none. */
    Optional<Stretch> chosen() {
        Optional<Long> from = moment(since, Long.MIN_VALUE);
        Optional<Long> to = moment(until, Long.MAX_VALUE);
        return from.isEmpty() || to.isEmpty()
                ? Optional.empty()
                : log().map(rotation -> new Stretch(rotation, new RecordFilter(from.get(), to.get(), isMoment(since),
                        isMoment(until), -1, SourceClock.UNKNOWN)));
    }

    /** Whether the times are both told alike, and nothing can be between them. */
    boolean isTurned() {
        Optional<Long> from = moment(since, Long.MIN_VALUE);
        Optional<Long> to = moment(until, Long.MAX_VALUE);
        boolean alike = since.getText().isBlank() || until.getText().isBlank() || isMoment(since) == isMoment(until);
        return alike && from.isPresent() && to.isPresent() && from.get() >= to.get();
    }

    private static boolean isMoment(Text field) {
        return !field.getText().isBlank() && Times.tellsZone(field.getText());
    }

    private static Optional<Long> moment(Text field, long none) {
        return field.getText().isBlank() ? Optional.of(none) : Times.read(field.getText());
    }
}
