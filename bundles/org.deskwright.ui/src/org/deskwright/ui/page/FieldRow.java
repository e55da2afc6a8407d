package org.deskwright.ui.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** A field to fill in, its buttons beside it, and beneath it what is wrong with what was filled in. */
public final class FieldRow {
    private static final int WIDTH = 260;

    private final Composite row;
    private final String id;
    private final String name;
    private final Runnable resized;
    private Control field;
    private Supplier<String> value = () -> "";

    /**
     * @param id the field's id for tests and tools, and the beginning of those of its buttons
     * @param name what the field is called by those who cannot see what stands above it
     * @param resized called when the row has become higher or lower
     */
    FieldRow(Composite row, String id, String name, Runnable resized) {
        this.row = row;
        this.id = id;
        this.name = name;
        this.resized = resized;
    }

    /** A line of text. */
    public void text(String begin, Consumer<String> typed) {
        Text text = new Text(row, SWT.SINGLE | SWT.BORDER);
        text.setText(begin);
        text.addListener(SWT.Modify, e -> typed.accept(text.getText()));
        value = text::getText;
        add(text);
    }

    /**
     * One of several.
     *
     * @param chosen a value; nothing is chosen when it is none of them
     */
    public void choice(List<String> values, List<String> titles, String chosen) {
        Combo combo = new Combo(row, SWT.DROP_DOWN | SWT.READ_ONLY);
        titles.forEach(combo::add);
        combo.select(values.indexOf(chosen));
        value = () -> combo.getSelectionIndex() < 0 ? "" : values.get(combo.getSelectionIndex());
        add(combo);
    }

    private void add(Control control) {
        field = control;
        Painted.on(control, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        GridData data = new GridData(SWT.LEFT, SWT.CENTER, false, false);
        data.widthHint = WIDTH;
        control.setLayoutData(data);
        control.setData(PageWriter.ID, id);
        control.getAccessible().addAccessibleListener(new PageWriter.Named(name));
    }

    /** Adds the button that takes what is filled in, as Enter does; {@code take} gives what is wrong with it. */
    public void apply(String title, Function<String, Optional<String>> take) {
        Runnable act = () -> {
            Optional<String> problem = take.apply(value.get());
            if (!row.isDisposed()) {
                complain(problem.orElse(""));
            }
        };
        button(title, "apply", act);
        field.addListener(SWT.DefaultSelection, e -> act.run());
    }

    /** Adds a button that does something with what is filled in. */
    public void button(String title, String what, Runnable action) {
        ((GridLayout) row.getLayout()).numColumns++;
        Button button = new Button(row, SWT.PUSH);
        Painted.button(button);
        button.setText(title);
        button.setData(PageWriter.ID, id + "." + what);
        button.getAccessible().addAccessibleListener(new PageWriter.Named(title + ": " + name));
        button.addListener(SWT.Selection, e -> action.run());
    }

    private void complain(String problem) {
        for (Control child : row.getChildren()) {
            if ((id + ".problem").equals(child.getData(PageWriter.ID))) {
                child.dispose();
            }
        }
        if (!problem.isEmpty()) {
            StyledText text = PageWriter.text(row, problem, row.getFont());
            Painted.on(text, ThemeColor.PROBLEM, ThemeColor.PAGE);
            text.setData(PageWriter.ID, id + ".problem");
            ((GridData) text.getLayoutData()).horizontalSpan = ((GridLayout) row.getLayout()).numColumns;
            field.setFocus();
        }
        resized.run();
    }
}
