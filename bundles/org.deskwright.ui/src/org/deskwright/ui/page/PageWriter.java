package org.deskwright.ui.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    private static final int ICON = 16;

    private final Composite body;
    private final Consumer<Control> resized;
    private final List<FactList> lists = new ArrayList<>();

    PageWriter(Composite body, Consumer<Control> resized) {
        this.body = body;
        this.resized = resized;
    }

    /** Called once all is written. */
    void finish() {
        lists.forEach(FactList::finish);
        lists.clear();
    }

    /** The subject of the page, with its icon. */
    public Control title(Image icon, String text) {
        PageText title = text(text, JFaceResources.getBannerFont()).mark(icon, ICON);
        title.setData(ID, "page.title");
        return title;
    }

    /** What the page comes to, in a few words. */
    public PageText statement(Image icon, ThemeColor color, String text) {
        PageText statement = text(text, JFaceResources.getFontRegistry().getBold(JFaceResources.BANNER_FONT)).mark(icon,
                ICON);
        Painted.on(statement, color, ThemeColor.PAGE);
        statement.setData(ID, "page.statement");
        return statement;
    }

    /** The beginning of a section. */
    public Control heading(String text) {
        PageText heading = text(text, JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        PageLine.of(heading).above(8);
        heading.setData(ID, "page.heading");
        return heading;
    }

    public PageText paragraph(String text) {
        return text(text, JFaceResources.getDefaultFont());
    }

    /** Less important than a paragraph. */
    public PageText aside(String text) {
        PageText aside = paragraph(text);
        Painted.on(aside, ThemeColor.MUTED, ThemeColor.PAGE);
        return aside;
    }

    /** A word or number at the left and a text beside it. */
    public PageText item(String mark, String text) {
        return paragraph(text).mark(mark, INDENT);
    }

    /** Something less important that belongs to the item above. */
    public PageText hint(String text) {
        PageText hint = item("", text);
        Painted.on(hint, ThemeColor.MUTED, ThemeColor.PAGE);
        return hint;
    }

    /** A verdict or step with an icon. */
    public PageText item(Image icon, String text) {
        return paragraph(text).mark(icon, INDENT);
    }

    /**
     * Something to do, with a box to tick.
     *
     * @param id the box's id for tests and tools
     * @param mark a number
     * @param name what is to be done, for those who cannot see what stands beside the box
     */
    public PageText step(String id, String mark, boolean done, String text, String name, Consumer<Boolean> ticked) {
        Button box = new Button(body, SWT.CHECK);
        Painted.on(box, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        box.setText(mark);
        box.setSelection(done);
        box.setData(ID, id);
        box.getAccessible().addAccessibleListener(new Named(name));
        box.addListener(SWT.Selection, event -> ticked.accept(box.getSelection()));
        PageText words = paragraph(text);
        PageLine.of(words).mark(box, 0);
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
        return buttons(true);
    }

    /** @param indented whether they stand beneath an item, rather than beneath a paragraph */
    public ButtonRow buttons(boolean indented) {
        return new ButtonRow(row(body), indented ? INDENT + PageLine.GAP : 0);
    }

    /** Names and values beneath each other. */
    public FactList facts() {
        FactList list = new FactList(body);
        lists.add(list);
        return list;
    }

    /** Text for a shell, with a button that copies it. */
    public void command(String text, String name) {
        PageText code = text(text, JFaceResources.getTextFont()).margin(6).name(name);
        code.setData(ID, "page.command");
        Painted.on(code, ThemeColor.PAGE_TEXT, ThemeColor.CODE);
        Button copy = new Button(body, SWT.PUSH);
        Painted.button(copy);
        copy.setText(TEXTS.get("copy"));
        copy.setImage(Icon.COPY.image());
        copy.setData(ID, "page.copy");
        copy.getAccessible().addAccessibleListener(new Named(TEXTS.get("copy.name", name)));
        copy.addListener(SWT.Selection, event -> Clip.put(copy.getDisplay(), text));
        PageLine.of(code).indent(INDENT + PageLine.GAP).tail(copy);
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
        Label picture = new Label(body, SWT.NONE);
        Painted.on(picture, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        picture.setImage(icon);
        picture.setToolTipText(word);
        Link link = link(title, action);
        PageLine.of(link).mark(picture, INDENT);
        link.setData(ID, id);
        link.getAccessible().addAccessibleListener(new Named(word + ": " + title));
        return link;
    }

    /** A link that does something. */
    public Link action(String title, Runnable action) {
        Link link = link(title, action);
        PageLine.of(link).indent(INDENT + PageLine.GAP);
        return link;
    }

    /**
     * Links beneath each other in one control, which takes a fraction of the time; Tab leads from one to the next.
     *
     * @param action is told which of them was chosen, counted from 0
     */
    public Link actions(List<String> titles, IntConsumer action) {
        Link links = new Link(body, SWT.NONE);
        Painted.on(links, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        links.setText(IntStream.range(0, titles.size())
                .mapToObj(i -> "<a href=\"" + i + "\">" + escaped(titles.get(i)) + "</a>")
                .collect(Collectors.joining("\n")));
        links.addListener(SWT.Selection, event -> action.accept(Integer.parseInt(event.text)));
        PageLine.of(links).indent(INDENT + PageLine.GAP);
        return links;
    }

    private Link link(String title, Runnable action) {
        Link link = new Link(body, SWT.NONE);
        Painted.on(link, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
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
        PageLine.of(button).natural();
        return button;
    }

    /**
     * A field to fill in, beneath an item.
     *
     * @param id the field's id for tests and tools
     * @param name what it is called by those who cannot see what stands above it
     */
    public FieldRow field(String id, String name) {
        return field(id, name, INDENT + PageLine.GAP);
    }

    /** A field to fill in, beneath a paragraph. */
    public FieldRow fieldOfParagraph(String id, String name) {
        return field(id, name, 0);
    }

    private FieldRow field(String id, String name, int indent) {
        Composite row = row(body);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.marginLeft = indent;
        row.setLayout(layout);
        return new FieldRow(row, id, name, resized);
    }

    static Composite row(Composite body) {
        Composite row = new Composite(body, SWT.NONE);
        Painted.on(row, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        return row;
    }

    private PageText text(String text, Font font) {
        return text(body, text, font);
    }

    static PageText text(Composite body, String text, Font font) {
        PageText widget = new PageText(body, font, 0, 1);
        widget.setParagraphs(List.of(text), 0);
        return widget;
    }

    /** How a text stands in a grid. */
    static GridData cell() {
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        // without a hint the longest line would set the width of the page
        data.widthHint = 1;
        return data;
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
