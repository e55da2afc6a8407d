package org.deskwright.ui.page;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.deskwright.ui.text.OneLine;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** A field to fill in, and beneath it what is wrong with what was filled in. */
public final class FieldRow {
    /** In average characters, so that it grows with the font. */
    private static final int CHARACTERS = 42;
    private static final int LINES = 3;
    /** What opens proposals once it is typed. */
    private static final String ASK = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+-";

    private final Composite row;
    private final String id;
    private final String name;
    private final Consumer<Control> resized;
    private Control field;
    private PageText problem;
    private Supplier<String> value = () -> "";
    private BooleanSupplier proposing = () -> false;
    private Runnable entered = () -> {};

    /**
     * @param id the field's id for tests and tools
     * @param name what the field is called by those who cannot see what stands above it
     * @param resized called with what made the row higher or lower
     */
    FieldRow(Composite row, String id, String name, Consumer<Control> resized) {
        this.row = row;
        this.id = id;
        this.name = name;
        this.resized = resized;
    }

    /** A line of text. */
    public FieldRow text(String begin, Consumer<String> typed) {
        return text(OneLine.limited(new Text(row, SWT.SINGLE | SWT.BORDER)), begin, typed);
    }

    /** Some lines of text. */
    public FieldRow lines(String begin, Consumer<String> typed) {
        Text text = new Text(row, SWT.MULTI | SWT.BORDER | SWT.WRAP | SWT.V_SCROLL);
        // the Tab key leads on, as in every other field
        text.addListener(SWT.Traverse,
                e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        text(text, begin, typed);
        ((GridData) text.getLayoutData()).heightHint = LINES * text.getLineHeight();
        return this;
    }

    private FieldRow text(Text text, String begin, Consumer<String> typed) {
        text.setText(begin);
        text.addListener(SWT.Modify, e -> typed.accept(text.getText()));
        value = text::getText;
        return add(text);
    }

    /**
     * One of several.
     *
     * @param chosen a value; nothing is chosen when it is none of them
     */
    public FieldRow choice(List<String> values, List<String> titles, String chosen, Consumer<String> typed) {
        Combo combo = new Combo(row, SWT.DROP_DOWN | SWT.READ_ONLY);
        titles.forEach(combo::add);
        combo.select(values.indexOf(chosen));
        value = () -> combo.getSelectionIndex() < 0 ? "" : values.get(combo.getSelectionIndex());
        combo.addListener(SWT.Selection, e -> typed.accept(value.get()));
        return add(combo);
    }

    /**
     * Offers what could be meant while it is typed, and with Ctrl+Space; what is chosen takes the place of the text.
     */
    public FieldRow proposing(Function<String, List<Proposal>> proposals) {
        ContentProposalAdapter adapter = new ContentProposalAdapter(field, new TextContentAdapter(),
                (typed, caret) -> proposals.apply(typed).stream()
                        .map(p -> new ContentProposal(p.text(), p.label(), null)).toArray(IContentProposal[]::new),
                KeyStroke.getInstance(SWT.CTRL, SWT.SPACE), ASK.toCharArray());
        adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
        adapter.setPropagateKeys(true);
        proposing = adapter::isProposalPopupOpen;
        adapter.addContentProposalListener((IContentProposal chosen) -> entered.run());
        return this;
    }

    /**
     * What could be meant.
     *
     * @param text that is put into the field
     * @param label that is shown for it
     */
    public record Proposal(String text, String label) {}

    private FieldRow add(Control control) {
        field = control;
        Painted.on(control, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        GridData data = new GridData(SWT.LEFT, SWT.CENTER, false, false);
        data.widthHint = width(control);
        control.setLayoutData(data);
        control.setData(PageWriter.ID, id);
        control.getAccessible().addAccessibleListener(new PageWriter.Named(name));
        FieldTab.on(control);
        return this;
    }

    private static int width(Control control) {
        GC gc = new GC(control);
        try {
            return (int) Math.round(CHARACTERS * gc.getFontMetrics().getAverageCharacterWidth());
        } finally {
            gc.dispose();
        }
    }

    public String value() {
        return value.get();
    }

    /** Puts a text into the field, as if it were typed. */
    public void type(String text) {
        if (field instanceof Text line) {
            line.setText(text);
        }
    }

    /** Runs the action on Enter; in some lines of text, where that begins a new line, on Ctrl+Enter. */
    public FieldRow onEnter(Runnable action) {
        if ((field.getStyle() & SWT.MULTI) != 0) {
            field.addListener(SWT.KeyDown, e -> {
                if ((e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) && (e.stateMask & SWT.MOD1) != 0) {
                    e.doit = false;
                    action.run();
                }
            });
        } else {
            entered = action;
            field.addListener(SWT.DefaultSelection, e -> {
                // the key is for what is proposed
                if (!proposing.getAsBoolean()) {
                    action.run();
                }
            });
        }
        return this;
    }

    /** Runs the action when the user goes on to something else. */
    public FieldRow onLeave(Runnable action) {
        field.addListener(SWT.FocusOut, e -> {
            if (!proposing.getAsBoolean()) {
                action.run();
            }
        });
        return this;
    }

    public void setFocus() {
        field.setFocus();
    }

    /**
     * Says beneath the field what is wrong with what stands in it; nothing when the text is empty.
     *
     * @param firmly in the colour of a problem, rather than as a hint while somebody is still typing
     */
    public void complain(String text, boolean firmly) {
        boolean shown = problem != null && !problem.isDisposed();
        if (text.isEmpty() ? !shown : shown && problem.getText().equals(text)) {
            if (shown) {
                paint(firmly);
            }
            return;
        }
        if (text.isEmpty()) {
            problem.dispose();
        } else {
            if (!shown) {
                problem = PageWriter.text(row, text, row.getFont());
                problem.setLayoutData(PageWriter.cell());
                problem.setData(PageWriter.ID, id + ".problem");
            }
            problem.setParagraphs(List.of(text), 0);
            problem.redraw();
            paint(firmly);
        }
        resized.accept(text.isEmpty() ? field : problem);
    }

    private void paint(boolean firmly) {
        Painted.on(problem, firmly ? ThemeColor.PROBLEM : ThemeColor.MUTED, ThemeColor.PAGE);
    }
}
