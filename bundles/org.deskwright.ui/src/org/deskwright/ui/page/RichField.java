package org.deskwright.ui.page;

import java.util.List;

import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.RichText.Face;
import org.deskwright.ui.page.RichText.Run;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Sets a text in its faces. Its links are opened by a click, with Enter, and from its context menu. */
final class RichField {
    private static final Texts TEXTS = Texts.beside(RichField.class);

    private final StyledText widget;
    private final RichText content;

    private RichField(StyledText widget, RichText content) {
        this.widget = widget;
        this.content = content;
    }

    static StyledText make(Composite parent, RichText content, Font font) {
        StyledText widget = new ReadOnlyText(parent, SWT.WRAP | SWT.MULTI);
        // a text that has no room yet would be broken behind each letter
        widget.setSize(Math.max(1, parent.getSize().x), 1);
        widget.setCaret(null);
        Painted.on(widget, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        if (!font.equals(widget.getFont())) {
            widget.setFont(font); // it measures itself anew each time
        }
        widget.setText(content.text());
        widget.addListener(SWT.Traverse, event -> event.doit = true);
        RichField field = new RichField(widget, content);
        field.style();
        ThemeColor.onChange(widget, field::style);
        if (!content.links().isEmpty()) {
            field.lead();
        }
        return widget;
    }

    private void style() {
        widget.setStyleRanges(content.runs().stream().map(RichField::range).toArray(StyleRange[]::new));
    }

    private static StyleRange range(Run run) {
        StyleRange range = new StyleRange();
        range.start = run.start();
        range.length = run.end() - run.start();
        range.fontStyle = (run.faces().contains(Face.STRONG) ? SWT.BOLD : SWT.NORMAL)
                | (run.faces().contains(Face.EMPHASIS) ? SWT.ITALIC : SWT.NORMAL);
        range.strikeout = run.faces().contains(Face.STRUCK);
        if (run.faces().contains(Face.CODE)) {
            range.font = JFaceResources.getTextFont();
            range.background = ThemeColor.CODE.color();
        }
        if (run.isLink()) {
            range.underline = true;
            range.underlineStyle = SWT.UNDERLINE_LINK;
            range.foreground = ThemeColor.INFO.color();
            range.data = run.address();
        }
        return range;
    }

    private void lead() {
        List<Run> links = content.links();
        widget.addListener(SWT.MouseUp, event -> {
            if (event.button == 1 && widget.getSelectionCount() == 0) {
                open(event);
            }
        });
        widget.addListener(SWT.MouseMove, event -> widget.setToolTipText(addressAt(event)));
        widget.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
                enter(links);
            }
        });
        Menu menu = new Menu(widget);
        for (Run link : links) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(TEXTS.get("link.open", content.text().substring(link.start(), link.end()).replace("&", "&&")));
            item.setToolTipText(link.address());
            item.addListener(SWT.Selection, event -> Desktop.open(link.address()));
        }
        new MenuItem(menu, SWT.SEPARATOR);
        MenuItem copy = new MenuItem(menu, SWT.PUSH);
        copy.setText(TEXTS.get("link.copy"));
        copy.setImage(Icon.COPY.image());
        copy.addListener(SWT.Selection, event -> {
            if (widget.getSelectionCount() == 0) {
                widget.selectAll();
            }
            widget.copy();
        });
        widget.setMenu(menu);
    }

    /** The only link is opened; among several the user chooses. */
    private void enter(List<Run> links) {
        if (links.size() == 1) {
            Desktop.open(links.getFirst().address());
        } else {
            widget.getMenu().setLocation(widget.toDisplay(0, widget.getLineHeight()));
            widget.getMenu().setVisible(true);
        }
    }

    private void open(Event event) {
        String address = addressAt(event);
        if (address != null) {
            Desktop.open(address);
        }
    }

    private String addressAt(Event event) {
        int offset = widget.getOffsetAtPoint(new Point(event.x, event.y));
        StyleRange range = offset < 0 || offset >= widget.getCharCount() ? null : widget.getStyleRangeAtOffset(offset);
        return range != null && range.data instanceof String address ? address : null;
    }
}
