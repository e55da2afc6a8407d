package org.deskwright.estate.ui.dashboard;

import java.util.Locale;
import java.util.function.BiConsumer;

import org.deskwright.estate.ui.dashboard.Figures.Row;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** One chart with its title; the same figures as a table when the user prefers that; or why there are none. */
final class Card {
    private static final Texts TEXTS = Texts.beside(Card.class);

    private final Composite control;
    private final Label title;
    private final Label total;
    private final Composite body;
    private final String id;
    private final BiConsumer<Figures, Row> open;
    private final Label none;
    /** Made when they are to be seen; few users want both. */
    private BarChart chart;
    private ChartCursor cursor;
    private FigureTable table;
    private Figures figures;
    private boolean filledAsTable;

    Card(Composite parent, String id, BiConsumer<Figures, Row> open) {
        this.id = id;
        this.open = open;
        control = new Composite(parent, SWT.NONE);
        control.setData(PageWriter.ID, "dashboard." + id);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 12;
        layout.marginHeight = 10;
        layout.verticalSpacing = 2;
        control.setLayout(layout);
        title = label("dashboard.title");
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        total = label("dashboard.total");
        Painted.on(total, ThemeColor.MUTED, ThemeColor.PAGE);
        body = new Composite(control, SWT.NONE);
        body.setLayout(new StackLayout());
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.widthHint = 1; // as wide as the card; without it, chart and table would both be measured for that
        body.setLayoutData(data);
        none = new Label(body, SWT.WRAP);
        none.setData(PageWriter.ID, "dashboard.none");
        Painted.on(none, ThemeColor.MUTED, ThemeColor.PAGE);
    }

    private Label label(String id) {
        Label label = new Label(control, SWT.NONE);
        label.setData(PageWriter.ID, id);
        label.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        return label;
    }

    Control control() {
        return control;
    }

    Figures figures() {
        return figures;
    }

    /**
     * Makes what figures are shown in, which takes as long as all the rest.
     *
     * @param asTable whether the user prefers tables to charts
     * @return whether it was not there yet
     */
    boolean make(boolean asTable) {
        boolean missing = asTable ? table == null : chart == null;
        if (missing && asTable) {
            table = new FigureTable(body, "dashboard." + id + ".table", row -> open.accept(figures, row));
        } else if (missing) {
            chart = new BarChart(body);
            cursor = new ChartCursor(chart, row -> open.accept(figures, row));
            chart.plot().setData(PageWriter.ID, "dashboard." + id + ".chart");
        }
        if (missing) {
            Painted.throughout(body);
        }
        return missing;
    }

    /**
     * Fills it; what comes of that for its size is for the next turn of the display.
     *
     * @param asTable whether the user prefers tables to charts; what is needed for it is there
     * @return whether it showed something else before
     */
    boolean show(Figures next, boolean asTable) {
        if (figures != null && figures.tally() == next.tally() && filledAsTable == asTable) {
            return false;
        }
        figures = next;
        filledAsTable = asTable;
        title.setText(next.title());
        total.setText(next.total());
        if (asTable) {
            table.show(next);
        } else {
            chart.show(next.bars());
            cursor.show(next.inWords());
        }
        none.setText(TEXTS.get("none." + next.tally().aspect().counted().name().toLowerCase(Locale.ROOT)));
        Control shown = next.tally().isEmpty() ? none : asTable ? table.control() : chart.control();
        ((StackLayout) body.getLayout()).topControl = shown;
        ((GridData) body.getLayoutData()).heightHint = next.tally().isEmpty()
                ? none.computeSize(200, SWT.DEFAULT).y
                : asTable ? table.height() : chart.height();
        body.layout();
        return true;
    }

    boolean hasFocus() {
        Control focus = control.getDisplay().getFocusControl();
        while (focus != null && focus != control) {
            focus = focus.getParent();
        }
        return focus == control;
    }

    void setFocus() {
        Control top = ((StackLayout) body.getLayout()).topControl;
        if (chart != null && top == chart.control()) {
            chart.plot().setFocus();
        } else if (top != null) {
            top.setFocus();
        }
    }

    Image picture() {
        make(false);
        chart.show(figures.bars());
        cursor.show(figures.inWords());
        body.layout();
        return chart.picture();
    }
}
