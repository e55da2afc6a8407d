package org.deskwright.app.welcome;

import java.util.List;

import org.deskwright.app.preferences.AtStart;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.services.IServiceLocator;

/** What the welcome page looks like. It scrolls, and has as many columns as its width allows. */
final class WelcomePage {
    private static final Texts TEXTS = Texts.beside(WelcomePage.class);
    private static final int MARGIN = 20;
    /** These in average characters, so that they grow with the font. */
    private static final int CARD_CHARACTERS = 38;
    private static final int PAGE_CHARACTERS = 160;

    private final ScrolledComposite scroller;
    private final Composite body;
    private final Composite doors;
    private final Composite below;
    private final Ways ways;
    private final List<DoorCard> cards;

    WelcomePage(Composite parent, IServiceLocator services) {
        ways = new Ways(services);
        scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setData(PageWriter.ID, "welcome");
        Composite outer = area(scroller, 1);
        scroller.setContent(outer);
        body = area(outer, 1);
        header(area(body, 2));
        doors = area(body, 1);
        ((GridLayout) doors.getLayout()).makeColumnsEqualWidth = true;
        cards = Doors.all().stream().map(d -> new DoorCard(doors, d, ways)).toList();
        below = area(body, 2);
        ((GridLayout) below.getLayout()).makeColumnsEqualWidth = true;
        firstThings(area(below, 1));
        new RecentSection(area(below, 1), services, ways, this::fit);
        atStart();
        scroller.addListener(SWT.Resize, event -> fit());
        Painted.throughout(scroller);
    }

    private void header(Composite head) {
        Label mark = new Label(head, SWT.NONE);
        Image image = WelcomeImages.mark();
        mark.setImage(image);
        mark.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false, 1, 2));
        label(head, TEXTS.get("title"), large()).setData(PageWriter.ID, "welcome.title");
        Label subtitle = label(head, TEXTS.get("subtitle"), JFaceResources.getDefaultFont());
        Painted.on(subtitle, ThemeColor.MUTED, ThemeColor.PAGE);
    }

    private Font large() {
        LocalResourceManager fonts = new LocalResourceManager(JFaceResources.getResources(), scroller);
        FontDescriptor usual = FontDescriptor.createFrom(JFaceResources.getDefaultFont());
        return fonts.create(usual.setHeight((int) Math.round(usual.getFontData()[0].getHeight() * 1.7)));
    }

    private void firstThings(Composite column) {
        label(column, TEXTS.get("first"), JFaceResources.getBannerFont());
        for (Way way : Doors.first()) {
            if (ways.isOpen(way)) {
                String label = ways.key(way).map(k -> TEXTS.get("way.with-key", way.label(), k)).orElse(way.label());
                LinkLine.in(column, way.icon(), label, way.id("first"), () -> ways.go(way));
            }
        }
    }

    private void atStart() {
        Button check = new Button(body, SWT.CHECK);
        check.setText(TEXTS.get("at-start"));
        check.setData(PageWriter.ID, "welcome.at-start");
        check.setSelection(AtStart.chosen() == AtStart.WELCOME);
        check.addListener(SWT.Selection, event -> (check.getSelection() ? AtStart.WELCOME : AtStart.NOTHING).choose());
        Painted.on(check, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
    }

    Control control() {
        return scroller;
    }

    void setFocus() {
        cards.getFirst().setFocus();
    }

    /** Gives the page the columns that there is room for. */
    private void fit() {
        Rectangle client = scroller.getClientArea();
        int character = Math.max(1, cards.getFirst().averageCharacter());
        int width = Math.min(client.width, PAGE_CHARACTERS * character + 2 * MARGIN);
        int columns = (width - 2 * MARGIN) / (CARD_CHARACTERS * character);
        ((GridLayout) doors.getLayout()).numColumns = columns >= 4 ? 4 : columns >= 2 ? 2 : 1;
        ((GridLayout) below.getLayout()).numColumns = columns >= 2 ? 2 : 1;
        GridData data = (GridData) body.getLayoutData();
        data.widthHint = width - 2 * MARGIN;
        Composite outer = (Composite) scroller.getContent();
        outer.layout(true, true);
        scroller.setMinSize(0, outer.computeSize(Math.max(1, client.width), SWT.DEFAULT).y);
    }

    private Composite area(Composite parent, int columns) {
        Composite area = new Composite(parent, SWT.NONE);
        boolean outermost = parent == scroller;
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = outermost ? MARGIN : 0;
        layout.marginHeight = outermost ? MARGIN : 0;
        layout.horizontalSpacing = 14;
        layout.verticalSpacing = parent == scroller.getContent() ? 18 : 8;
        area.setLayout(layout);
        boolean centred = parent == scroller.getContent();
        area.setLayoutData(new GridData(centred ? SWT.CENTER : SWT.FILL, SWT.BEGINNING, true, false));
        return area;
    }

    static Composite stack(Composite parent) {
        Composite stack = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        stack.setLayout(layout);
        stack.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        return stack;
    }

    static Label label(Composite parent, String text, Font font) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(text);
        label.setFont(font);
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        // without a hint the longest line would set the width of the page
        data.widthHint = 1;
        label.setLayoutData(data);
        return label;
    }
}
