package org.deskwright.app.welcome;

import java.util.List;

import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** One door: its name, what is behind it, and a button for each way. A click anywhere on it takes the first way. */
final class DoorCard {
    private final Composite card;
    private final Button first;

    DoorCard(Composite parent, Door door, Ways ways) {
        card = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 12;
        layout.marginHeight = 12;
        layout.verticalSpacing = 8;
        card.setLayout(layout);
        card.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        card.setData(PageWriter.ID, "welcome.door." + door.id());
        card.addListener(SWT.Paint, event -> frame(event.gc));
        card.addListener(SWT.Resize, event -> card.redraw());
        Label picture = new Label(card, SWT.NONE);
        picture.setImage(door.icon().image());
        Label title = WelcomePage.label(card, door.title(), JFaceResources.getBannerFont());
        Label text = WelcomePage.label(card, door.text(), JFaceResources.getDefaultFont());
        ((GridData) text.getLayoutData()).horizontalSpan = 2;
        ((GridData) text.getLayoutData()).grabExcessVerticalSpace = true;
        List<Button> buttons = door.ways().stream().filter(ways::isOpen).map(w -> button(door, w, ways)).toList();
        first = buttons.getFirst();
        describe(first, door.title() + ". " + door.text());
        Way way = door.ways().stream().filter(ways::isOpen).findFirst().orElseThrow();
        for (Control part : List.of(card, picture, title, text)) {
            part.addListener(SWT.MouseUp, event -> {
                if (event.button == 1) {
                    ways.go(way);
                }
            });
            part.setCursor(card.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
            Painted.on(part, ThemeColor.PAGE_TEXT, ThemeColor.CODE);
        }
    }

    private Button button(Door door, Way way, Ways ways) {
        Button button = new Button(card, SWT.PUSH);
        button.setText(way.label());
        button.setImage(way.icon().image());
        button.setData(PageWriter.ID, way.id(door.id()));
        button.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false, 2, 1));
        ways.key(way).ifPresent(button::setToolTipText);
        button.addListener(SWT.Selection, event -> ways.go(way));
        Painted.on(button, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        return button;
    }

    /** Who hears the page hears with the first button of a door what the door is. */
    private static void describe(Button button, String text) {
        button.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = text;
            }
        });
    }

    private void frame(GC gc) {
        Point size = card.getSize();
        gc.setForeground(ThemeColor.MUTED.color());
        gc.drawRectangle(0, 0, size.x - 1, size.y - 1);
    }

    int averageCharacter() {
        GC gc = new GC(card);
        try {
            gc.setFont(JFaceResources.getDefaultFont());
            return (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth());
        } finally {
            gc.dispose();
        }
    }

    void setFocus() {
        first.setFocus();
    }
}
