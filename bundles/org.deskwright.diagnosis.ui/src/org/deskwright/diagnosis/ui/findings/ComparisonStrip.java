package org.deskwright.diagnosis.ui.findings;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** Says with which earlier report the case is compared and what changed since, and the way to end that. */
final class ComparisonStrip {
    private static final Texts TEXTS = Texts.beside(ComparisonStrip.class);

    private final Composite strip;
    private final CLabel text;
    private OpenCase told = OpenCase.NOTHING;

    ComparisonStrip(Composite parent, Runnable end) {
        strip = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(3, false);
        layout.marginHeight = 0;
        strip.setLayout(layout);
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        data.exclude = true;
        strip.setLayoutData(data);
        strip.setVisible(false);
        Label icon = new Label(strip, SWT.NONE);
        icon.setImage(Icon.COMPARE.image());
        // shortens itself where the view is narrow
        text = new CLabel(strip, SWT.NONE);
        text.setData(PageWriter.ID, "findings.compared");
        GridData words = new GridData(SWT.FILL, SWT.CENTER, true, false);
        words.widthHint = 1;
        text.setLayoutData(words);
        Link done = new Link(strip, SWT.NONE);
        done.setText("<a>" + TEXTS.get("compare.end") + "</a>");
        done.setData(PageWriter.ID, "findings.compare.end");
        done.setLayoutData(new GridData(SWT.RIGHT, SWT.CENTER, false, false));
        done.addListener(SWT.Selection, e -> end.run());
    }

    void show(OpenCase state) {
        if (state.comparison().equals(told.comparison()) && state.report().equals(told.report())) {
            return;
        }
        told = state;
        boolean visible = state.comparison().isPresent();
        text.setText(visible ? words(state).replace("&", "&&") : "");
        text.setToolTipText(visible ? words(state) : null);
        strip.setVisible(visible);
        ((GridData) strip.getLayoutData()).exclude = !visible;
        strip.getParent().layout(true, true);
    }

    private static String words(OpenCase state) {
        Map<Change, Long> counts = FindingRow.of(state).stream()
                .collect(Collectors.groupingBy(FindingRow::change, Collectors.counting()));
        String what = Stream.of(Change.NEW, Change.FIXED, Change.UNCLEAR, Change.UNCHANGED)
                .filter(c -> counts.containsKey(c) || c == Change.NEW || c == Change.FIXED)
                .map(c -> TEXTS.get("compare." + c.name(), counts.getOrDefault(c, 0L)))
                .collect(Collectors.joining(", "));
        return TEXTS.get("compare.since", Moments.in(state.zone(), state.comparison().orElseThrow().asOf()), what);
    }
}
