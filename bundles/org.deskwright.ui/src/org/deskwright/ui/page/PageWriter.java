package org.deskwright.ui.page;

import java.util.function.Consumer;

import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.table.Clip;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** Writes a page from top to bottom. All text can be selected; what can be clicked can be reached by keyboard. */
public final class PageWriter {
    /** The key of {@code Widget.getData} under which controls keep the id that tests and tools find them by. */
    public static final String ID = "org.deskwright.id";

    private static final Texts TEXTS = Texts.beside(PageWriter.class);
    private static final int INDENT = 22;

    private final Composite body;
    private final Consumer<Control> resized;

    PageWriter(Composite body, Consumer<Control> resized) {
        this.body = body;
        this.resized = resized;
    }

    /** The subject of the page, with its icon. */
    public Control title(Image icon, String text) {
        Composite row = row(2);
        Label picture = label(row, SWT.NONE);
        picture.setImage(icon);
        picture.setLayoutData(new GridData(SWT.LEFT, SWT.BEGINNING, false, false));
        StyledText title = text(row, text, JFaceResources.getBannerFont());
        title.setData(ID, "page.title");
        return row;
    }

    /** What the page comes to, in a few words. */
    public StyledText statement(Image icon, ThemeColor color, String text) {
        Composite row = row(2);
        Label picture = label(row, SWT.NONE);
        picture.setImage(icon);
        picture.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false));
        StyledText statement = text(row, text, JFaceResources.getFontRegistry().getBold(JFaceResources.BANNER_FONT));
        Painted.on(statement, color, ThemeColor.PAGE);
        statement.setData(ID, "page.statement");
        return statement;
    }

    /** The beginning of a section. */
    public Control heading(String text) {
        StyledText heading = text(body, text, JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        ((GridData) heading.getLayoutData()).verticalIndent = 8;
        heading.setData(ID, "page.heading");
        return heading;
    }

    public StyledText paragraph(String text) {
        return text(body, text, JFaceResources.getDefaultFont());
    }

    /** Less important than a paragraph. */
    public StyledText aside(String text) {
        StyledText aside = paragraph(text);
        Painted.on(aside, ThemeColor.MUTED, ThemeColor.PAGE);
        return aside;
    }

    /** A word or number at the left and a text beside it. */
    public StyledText item(String mark, String text) {
        Composite row = row(2);
        Label label = label(row, SWT.RIGHT);
        label.setText(mark);
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, false, false);
        data.widthHint = INDENT;
        label.setLayoutData(data);
        return text(row, text, JFaceResources.getDefaultFont());
    }

    /** Something less important that belongs to the item above. */
    public StyledText hint(String text) {
        StyledText hint = item("", text);
        Painted.on(hint, ThemeColor.MUTED, ThemeColor.PAGE);
        return hint;
    }

    /** A verdict or step with an icon. */
    public StyledText item(Image icon, String text) {
        Composite row = row(2);
        Label label = label(row, SWT.NONE);
        label.setImage(icon);
        GridData data = new GridData(SWT.RIGHT, SWT.BEGINNING, false, false);
        data.widthHint = INDENT;
        label.setLayoutData(data);
        return text(row, text, JFaceResources.getDefaultFont());
    }

    /**
     * Something to do, with a box to tick.
     *
     * @param id the box's id for tests and tools
     * @param mark a number
     * @param name what is to be done, for those who cannot see what stands beside the box
     */
    public StyledText step(String id, String mark, boolean done, String text, String name, Consumer<Boolean> ticked) {
        Composite row = row(2);
        Button box = new Button(row, SWT.CHECK);
        Painted.on(box, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        box.setText(mark);
        box.setSelection(done);
        box.setData(ID, id);
        box.setLayoutData(new GridData(SWT.LEFT, SWT.BEGINNING, false, false));
        box.getAccessible().addAccessibleListener(new Named(name));
        box.addListener(SWT.Selection, event -> ticked.accept(box.getSelection()));
        StyledText words = text(row, text, JFaceResources.getDefaultFont());
        ((GridData) words.getLayoutData()).verticalAlignment = SWT.CENTER;
        if (done) {
            Painted.on(words, ThemeColor.MUTED, ThemeColor.PAGE);
        }
        return words;
    }

    /** For text in several faces, with parts within parts. */
    public RichWriter rich() {
        return new RichWriter(body, resized);
    }

    /** Push buttons beside each other. */
    public ButtonRow buttons() {
        return new ButtonRow(row(1), INDENT + 5);
    }

    /** Names and values beneath each other. */
    public FactList facts() {
        Composite grid = row(2);
        ((GridLayout) grid.getLayout()).horizontalSpacing = 16;
        return new FactList(grid);
    }

    /** Text for a shell, with a button that copies it. */
    public void command(String text, String name) {
        Composite row = row(2);
        ((GridLayout) row.getLayout()).marginLeft = INDENT + 5;
        StyledText code = text(row, text, JFaceResources.getTextFont());
        code.setMargins(8, 4, 8, 4);
        code.setData(ID, "page.command");
        Painted.on(code, ThemeColor.PAGE_TEXT, ThemeColor.CODE);
        code.getAccessible().addAccessibleListener(new Named(name));
        Button copy = new Button(row, SWT.PUSH);
        Painted.button(copy);
        copy.setText(TEXTS.get("copy"));
        copy.setImage(Icon.COPY.image());
        copy.setData(ID, "page.copy");
        copy.setLayoutData(new GridData(SWT.RIGHT, SWT.BEGINNING, false, false));
        copy.getAccessible().addAccessibleListener(new Named(TEXTS.get("copy.name", name)));
        copy.addListener(SWT.Selection, event -> Clip.put(copy.getDisplay(), text));
    }

    /** A link to documentation, opened in the user's browser. */
    public Link link(String title, String url) {
        Link link = action(title, () -> Desktop.open(url));
        link.setToolTipText(url);
        return link;
    }

    /**
     * A link that does something, behind an icon.
     *
     * @param word what the icon says
     * @param id the link's id for tests and tools
     */
    public Link link(Image icon, String word, String title, String id, Runnable action) {
        Composite row = row(2);
        Label picture = label(row, SWT.NONE);
        picture.setImage(icon);
        picture.setToolTipText(word);
        GridData at = new GridData(SWT.RIGHT, SWT.BEGINNING, false, false);
        at.widthHint = INDENT;
        picture.setLayoutData(at);
        Link link = new Link(row, SWT.NONE);
        Painted.on(link, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        data.widthHint = 1;
        link.setLayoutData(data);
        link.setText("<a>" + escaped(title) + "</a>");
        link.setData(ID, id);
        link.getAccessible().addAccessibleListener(new Named(word + ": " + title));
        link.addListener(SWT.Selection, event -> action.run());
        return link;
    }

    /** A link that does something. */
    public Link action(String title, Runnable action) {
        Link link = new Link(body, SWT.NONE);
        Painted.on(link, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        data.horizontalIndent = INDENT + 5;
        data.widthHint = 1;
        link.setLayoutData(data);
        link.setText("<a>" + escaped(title) + "</a>");
        link.addListener(SWT.Selection, event -> action.run());
        return link;
    }

    /** A push button. */
    public Button button(String title, Image icon, Runnable action) {
        Button button = new Button(body, SWT.PUSH);
        Painted.button(button);
        button.setText(title);
        button.setImage(icon);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    /**
     * A field to fill in.
     *
     * @param id the field's id for tests and tools
     * @param name what it is called by those who cannot see what stands above it
     */
    public FieldRow field(String id, String name) {
        Composite row = row(1);
        ((GridLayout) row.getLayout()).marginLeft = INDENT + 5;
        return new FieldRow(row, id, name, resized);
    }

    private Composite row(int columns) {
        return row(body, columns);
    }

    static Composite row(Composite body, int columns) {
        Composite row = new Composite(body, SWT.NONE);
        Painted.on(row, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        row.setLayout(layout);
        row.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        return row;
    }

    static Label label(Composite row, int style) {
        Label label = new Label(row, style);
        Painted.on(label, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        return label;
    }

    static StyledText text(Composite parent, String text, Font font) {
        StyledText widget = new StyledText(parent, SWT.WRAP | SWT.READ_ONLY | SWT.MULTI);
        Painted.on(widget, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        if (!font.equals(widget.getFont())) {
            widget.setFont(font); // it measures itself anew each time
        }
        widget.setText(text);
        widget.setCaret(null);
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        // without a hint the longest line would set the width of the page
        data.widthHint = 1;
        widget.setLayoutData(data);
        widget.addListener(SWT.Traverse, event -> event.doit = true);
        return widget;
    }

    private static String escaped(String text) {
        return text.replace("&", "&&");
    }

    static final class Named extends AccessibleAdapter {
        private final String name;

        Named(String name) {
            this.name = name;
        }

        @Override
        public void getName(AccessibleEvent event) {
            event.result = name;
        }
    }
}
