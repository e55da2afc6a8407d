package org.deskwright.ui.table;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Control;

/**
 * Paints short texts, and keeps those that were painted lately: to set a text takes four times as long as to paint one
 * that is set, and what stands in cells stands there again at the next painting.
 */
final class SetTexts {
    private static final int KEPT = 2048;

    private final Control control;
    /** One that is not needed any more; it is set anew in less time than another is made. */
    private TextLayout spare;
    private final Map<String, TextLayout> texts = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TextLayout> eldest) {
            boolean full = size() > KEPT;
            if (full) {
                spare = eldest.getValue();
            }
            return full;
        }
    };

    SetTexts(Control control) {
        this.control = control;
        control.addListener(SWT.Dispose, e -> forget());
    }

    /** With the font of the control and the foreground of the GC. */
    void draw(GC gc, String text, int x, int y) {
        set(text).draw(gc, x, y);
    }

    int width(String text) {
        return set(text).getBounds().width;
    }

    private TextLayout set(String text) {
        TextLayout known = texts.get(text);
        if (known == null) {
            known = spare == null ? new TextLayout(control.getDisplay()) : spare;
            if (spare == null) {
                known.setFont(control.getFont());
            }
            spare = null;
            known.setText(text);
            texts.put(text, known);
        }
        return known;
    }

    /** The font or the zoom is another. */
    void forget() {
        texts.values().forEach(TextLayout::dispose);
        texts.clear();
        if (spare != null) {
            spare.dispose();
            spare = null;
        }
    }
}
