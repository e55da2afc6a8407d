package org.deskwright.diagnosis.ui.findings;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

/** Below the table: how much was found, and how far the diagnosis is. */
final class StatusStrip {
    private static final Texts TEXTS = Texts.beside(StatusStrip.class);
    private static final String BETWEEN = "  \u00b7  ";
    private static final int BAR_WIDTH = 140;

    private final CLabel counts;
    private List<String> parts = List.of();
    private final Label step;
    private final ProgressBar bar;

    StatusStrip(Composite parent) {
        Composite strip = new Composite(parent, SWT.NONE);
        strip.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
        GridLayout layout = new GridLayout(3, false);
        layout.marginHeight = 2;
        strip.setLayout(layout);
        counts = new CLabel(strip, SWT.NONE);
        counts.setMargins(0, 0, 12, 0);
        counts.setData(PageWriter.ID, "findings.counts");
        GridData countsData = new GridData(SWT.FILL, SWT.CENTER, true, false);
        countsData.widthHint = 1;
        counts.setLayoutData(countsData);
        counts.addListener(SWT.Resize, event -> fit());
        step = new Label(strip, SWT.RIGHT);
        step.setData(PageWriter.ID, "findings.state");
        step.setLayoutData(new GridData(SWT.RIGHT, SWT.CENTER, false, false));
        bar = new ProgressBar(strip, SWT.HORIZONTAL | SWT.SMOOTH);
        GridData barData = new GridData(SWT.RIGHT, SWT.CENTER, false, false);
        barData.widthHint = BAR_WIDTH;
        bar.setLayoutData(barData);
    }

    void show(OpenCase state, List<String> line) {
        parts = line;
        counts.setToolTipText(String.join(BETWEEN, line));
        fit();
        step.setText(words(state));
        boolean running = state.state().isRunning();
        bar.setSelection(state.progress().percent());
        bar.setVisible(running);
        ((GridData) bar.getLayoutData()).exclude = !running;
        step.getParent().layout();
    }

    /** What there is no room for is left out whole, from the last but one on: the last tells how much is shown. */
    private void fit() {
        int room = counts.getClientArea().width - counts.getRightMargin();
        List<String> left = new ArrayList<>(parts);
        GC gc = new GC(counts);
        try {
            while (left.size() > 2 && gc.textExtent(String.join(BETWEEN, left)).x > room) {
                left.remove(left.size() - 2);
            }
        } finally {
            gc.dispose();
        }
        counts.setText(String.join(BETWEEN, left));
    }

    private static String words(OpenCase state) {
        return switch (state.state()) {
            case NONE -> "";
            case LOADING ->
                state.progress().what().isEmpty() ? TEXTS.get("state.loading", state.title()) : state.progress().what();
            case CHECKING -> TEXTS.get("state.checking", state.progress().done(), state.progress().of());
            case DONE -> TEXTS.get("state.done", state.title());
            case CANCELLED -> TEXTS.get("state.cancelled", state.title());
            case FAILED -> TEXTS.get("state.failed", state.title());
        };
    }
}
