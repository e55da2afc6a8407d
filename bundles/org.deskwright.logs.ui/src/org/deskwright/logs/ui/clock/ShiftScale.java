package org.deskwright.logs.ui.clock;

import java.time.Duration;
import java.util.function.Consumer;

import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;

/** Shifts a clock by hand: an hour to either side, by seconds with the arrow keys, by minutes with the page keys. */
final class ShiftScale {
    static final int AIR = 8;

    private static final Texts TEXTS = Texts.beside(ShiftScale.class);
    private static final int SIDE = 3600;
    private static final int MINUTE = 60;

    private final Scale scale;
    private Duration middle = Duration.ZERO;

    ShiftScale(Composite parent, Consumer<Duration> shifted) {
        Composite row = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = AIR;
        layout.marginHeight = 0;
        row.setLayout(layout);
        row.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        Label label = new Label(row, SWT.NONE);
        label.setText(TEXTS.get("shift"));
        scale = new Scale(row, SWT.HORIZONTAL);
        scale.setMaximum(2 * SIDE);
        scale.setIncrement(1);
        scale.setPageIncrement(MINUTE);
        scale.setSelection(SIDE);
        scale.setToolTipText(TEXTS.get("shift.tip"));
        scale.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        scale.setData(PageWriter.ID, "log.clocks.shift");
        scale.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = TEXTS.get("shift.tip");
            }
        });
        scale.addListener(SWT.Selection, e -> shifted.accept(shift()));
        Painted.on(row, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        Painted.on(label, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        Painted.on(scale, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
    }

    /** Begins at a shift: in the middle is none, or where it is more than the scale has, that one. */
    void begin(Duration shift) {
        boolean within = shift.abs().compareTo(Duration.ofSeconds(SIDE)) <= 0;
        middle = within ? shift.minusSeconds(shift.toSeconds()) : shift;
        scale.setSelection(within ? SIDE + (int) shift.toSeconds() : SIDE);
    }

    private Duration shift() {
        return middle.plusSeconds(scale.getSelection() - (long) SIDE);
    }
}
