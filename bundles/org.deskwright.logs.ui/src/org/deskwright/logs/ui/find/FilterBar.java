package org.deskwright.logs.ui.find;

import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.query.LogQuery;
import org.deskwright.logs.query.LogQueryException;
import org.deskwright.logs.query.LogQueryParser;
import org.deskwright.logs.query.TextRule;
import org.deskwright.logs.ui.model.LineSearch;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.ClearKey;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.OneLine;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * Where a filter is typed, in the language of the log search. It is read while the user types; what cannot be
 * understood is told beneath, and what was asked before stays in force.
 */
public final class FilterBar {
    private static final Texts TEXTS = Texts.beside(FilterBar.class);
    private static final int PAUSE_MILLIS = 200;
    private static final Pattern SPAN = Pattern.compile("(?<!\\S)since:[^\\s\"()]+ until:[^\\s\"()]+$");
    private static final Pattern OR = Pattern.compile("(?i)\\bor\\b");
    /** Nobody remembers how a program spells its errors. */
    private static final TextRule RULE = new TextRule(true, false);

    private final Composite control;
    private final Text field;
    private final Label count;
    private final Composite mistake;
    private final Label words;
    private final Supplier<SourceClock> clock;
    private final Consumer<LogQuery> asked;
    private LogQuery query = LogQuery.EVERYTHING;
    /** What was typed before it was narrowed to a span, and what came of that. */
    private String wide = "";
    private String narrowed = "";

    /**
     * @param clock what is known of the clock of the log
     * @param asked gets each query that can be understood
     */
    public FilterBar(Composite parent, Supplier<SourceClock> clock, Consumer<LogQuery> asked) {
        this.clock = clock;
        this.asked = asked;
        control = new Composite(parent, SWT.NONE);
        control.setLayout(flat(4));
        control.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        field = OneLine
                .limited(new Text(control, SWT.SINGLE | SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL));
        field.setMessage(TEXTS.get("filter.hint"));
        field.setToolTipText(TEXTS.get("filter.tooltip"));
        field.setData(PageWriter.ID, "log.filter");
        AccessibleName.give(field, TEXTS.get("filter.name"));
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        ClearKey.on(field);
        Runnable later = this::read;
        field.addListener(SWT.Modify, e -> field.getDisplay().timerExec(PAUSE_MILLIS, later));
        field.addListener(SWT.DefaultSelection, e -> read());
        count = new Label(control, SWT.NONE);
        count.setData(PageWriter.ID, "log.filter.count");
        mistake = new Composite(parent, SWT.NONE);
        mistake.setLayout(flat(2));
        mistake.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        new Label(mistake, SWT.NONE).setImage(Icon.WARNING.image());
        words = new Label(mistake, SWT.NONE);
        words.setData(PageWriter.ID, "log.filter.mistake");
        words.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Painted.on(words, ThemeColor.WARNING, ThemeColor.PAGE);
        tell("");
    }

    private static GridLayout flat(int columns) {
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 4;
        layout.marginHeight = 2;
        return layout;
    }

    /** Where more can be put beside the field. */
    public Composite control() {
        return control;
    }

    public LogQuery query() {
        return query;
    }

    /** As if the user had typed it. */
    public void type(String text) {
        field.setText(text);
        read();
    }

    /**
     * Narrows what is typed already to a span of time, in place of the one that it was narrowed to before.
     *
     * @param span such as {@code since:2026-11-20 until:2026-11-21}
     */
    public void narrow(String span) {
        if (!field.getText().equals(narrowed)) {
            wide = SPAN.matcher(field.getText()).replaceAll("").strip();
        }
        narrowed = wide.isEmpty() ? span : OR.matcher(wide).find() ? "(" + wide + ") " + span : wide + " " + span;
        type(narrowed);
    }

    public String text() {
        return field.getText();
    }

    /** Reads it again: another clock may be known of the log, and other lines are of the times that it asks for. */
    public void readAgain() {
        if (!field.isDisposed() && !field.getText().isEmpty()) {
            read();
        }
    }

    private void read() {
        if (field.isDisposed()) {
            return;
        }
        try {
            LogQuery next = LogQueryParser.parse(field.getText(), ZoneOffset.UTC, RULE).by(clock.get());
            tell("");
            if (!next.equals(query)) {
                query = next;
                asked.accept(next);
            }
        } catch (LogQueryException e) {
            tell(TEXTS.get("filter.mistake", e.position() + 1, e.getMessage()));
        }
    }

    private void tell(String text) {
        words.setText(text.replace("&", "&&"));
        words.setToolTipText(text);
        boolean visible = !text.isEmpty();
        if (mistake.getVisible() != visible || ((GridData) mistake.getLayoutData()).exclude == visible) {
            mistake.setVisible(visible);
            ((GridData) mistake.getLayoutData()).exclude = !visible;
            mistake.getParent().layout();
        }
    }

    /** Tells how far the search is. */
    public void show(LineSearch search) {
        say(Counts.of(search));
    }

    /**
     * The same of several logs.
     *
     * @param running whether there is more to come
     */
    public void show(List<LineSearch> searches, boolean running) {
        say(Counts.of(searches, running));
    }

    /** Nothing is filtered. */
    public void showNothing() {
        say("");
    }

    private void say(String text) {
        if (!count.getText().equals(text)) {
            count.setText(text);
            control.layout(new Control[]{count});
        }
    }

    /** Puts the cursor into the field, with its text selected. */
    public void focus() {
        field.setFocus();
        field.selectAll();
    }

    /** The way from the field to the lines: Enter and the arrow down. */
    public void leadsTo(Control lines) {
        field.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ARROW_DOWN || e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) {
                read();
                lines.setFocus();
                e.doit = false;
            }
        });
    }
}
