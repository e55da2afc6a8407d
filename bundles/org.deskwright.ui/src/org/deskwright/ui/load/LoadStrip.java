package org.deskwright.ui.load;

import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

/** A line above the content: that it is being loaded, or that it is not the newest. */
final class LoadStrip {
    private static final Texts TEXTS = Texts.beside(LoadStrip.class);
    private static final int BAR = 90;

    private final Composite strip;
    private final ProgressBar bar;
    private final Label text;
    private final Button button;
    private Runnable action = () -> {};

    LoadStrip(Composite parent, String id) {
        strip = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(3, false);
        layout.marginHeight = 3;
        strip.setLayout(layout);
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        data.exclude = true;
        strip.setLayoutData(data);
        strip.setVisible(false);
        strip.setData(PageWriter.ID, id + ".strip");
        Painted.on(strip, ThemeColor.PAGE_TEXT, ThemeColor.NOTICE);
        bar = new ProgressBar(strip, SWT.INDETERMINATE | SWT.SMOOTH);
        GridData barData = new GridData(SWT.LEFT, SWT.CENTER, false, false);
        barData.widthHint = BAR;
        bar.setLayoutData(barData);
        text = new Label(strip, SWT.NONE);
        text.setData(PageWriter.ID, id + ".strip.text");
        Painted.on(text, ThemeColor.PAGE_TEXT, ThemeColor.NOTICE);
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        button = new Button(strip, SWT.PUSH);
        button.setData(PageWriter.ID, id + ".strip.button");
        Painted.button(button);
        button.addListener(SWT.Selection, e -> action.run());
    }

    void loading(String message, Runnable cancel) {
        show(message, true, "cancel", cancel);
    }

    void complain(String message, Runnable retry) {
        show(message, false, "retry", retry);
    }

    private void show(String message, boolean running, String title, Runnable what) {
        text.setText(message.replace("&", "&&"));
        text.setToolTipText(message);
        bar.setVisible(running);
        ((GridData) bar.getLayoutData()).exclude = !running;
        button.setText(TEXTS.get(title));
        action = what;
        setVisible(true);
        strip.layout();
    }

    boolean isShown() {
        return strip.getVisible();
    }

    /** @return whether the keyboard was at its button */
    boolean hide() {
        boolean here = button.isFocusControl();
        setVisible(false);
        return here;
    }

    private void setVisible(boolean visible) {
        GridData data = (GridData) strip.getLayoutData();
        if (data.exclude == visible) {
            data.exclude = !visible;
            strip.setVisible(visible);
            strip.getParent().layout();
        }
    }
}
