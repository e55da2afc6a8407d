package org.deskwright.ui.page;

import java.util.List;

import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/**
 * A line of words beneath what it is about, in the longest of several forms that there is room for: a text that is cut
 * off would lose what matters. The whole is in the tool tip, and told to those who cannot see it. Stands in a grid.
 * Display thread only.
 */
public final class FittedWords {
    private final CLabel label;
    private List<String> forms = List.of("");

    /** @param id of the control, for whoever looks for it */
    public FittedWords(Composite parent, String id) {
        label = new CLabel(parent, SWT.NONE);
        label.setText("");
        label.setData(PageWriter.ID, id);
        GridData data = new GridData(SWT.FILL, SWT.END, true, false);
        data.widthHint = 1;
        label.setLayoutData(data);
        Painted.on(label, ThemeColor.MUTED, ThemeColor.PAGE);
        label.addListener(SWT.Resize, e -> fit());
        label.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = forms.getFirst();
            }
        });
    }

    /** @param next the same from the whole to the shortest, at least one */
    public void say(List<String> next) {
        if (!next.equals(forms)) {
            forms = List.copyOf(next);
            String whole = forms.getFirst();
            label.setToolTipText(whole.isEmpty() ? null : whole.replace("&", "&&"));
            fit();
        }
    }

    private void fit() {
        int room = label.getClientArea().width - label.getLeftMargin() - label.getRightMargin();
        GC gc = new GC(label);
        try {
            String fitting = forms.stream().filter(form -> gc.textExtent(form).x <= room).findFirst()
                    .orElse(forms.getLast()).replace("&", "&&");
            if (!fitting.equals(label.getText())) {
                label.setText(fitting);
            }
        } finally {
            gc.dispose();
        }
    }
}
