package org.deskwright.logs.ui.find;

import java.util.List;

import org.deskwright.logs.query.TextRule;
import org.deskwright.logs.ui.model.LineSearch;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.OneLine;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/**
 * Where a text to be found is typed, beneath the lines. How often it was found is told while the search goes on. Out of
 * sight until it is needed.
 */
public final class FindBar {
    private static final Texts TEXTS = Texts.beside(FindBar.class);
    private static final int PAUSE_MILLIS = 150;
    private static final int CHARACTERS = 32;
    private static final int WIDE = 5;
    private static final int NARROW = 3;

    private final Composite control;
    private final Composite options;
    private final ToolBar end;
    private final Text field;
    private final Button matchCase;
    private final Button wholeWord;
    private final Button expression;
    private final Label count;
    private final User user;

    /** What is done for the user. */
    public interface User {
        /** Looks for a text. */
        void find(Wanted wanted);

        /** Looks for nothing any more. */
        void forget();

        /** Goes to the next or the previous place. */
        void step(boolean forward);

        /** The bar was closed. */
        void closed();
    }

    public FindBar(Composite parent, User user) {
        this.user = user;
        control = new Composite(parent, SWT.NONE);
        control.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
        field = OneLine.limited(new Text(control, SWT.SINGLE | SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH));
        field.setMessage(TEXTS.get("find.hint"));
        field.setData(PageWriter.ID, "log.find");
        AccessibleName.give(field, TEXTS.get("find.hint"));
        ToolBar steps = new ToolBar(control, SWT.FLAT);
        item(steps, Icon.PREVIOUS.image(), "previous", () -> user.step(false));
        item(steps, Icon.NEXT.image(), "next", () -> user.step(true));
        count = new Label(control, SWT.NONE);
        count.setData(PageWriter.ID, "log.find.count");
        options = new Composite(control, SWT.NONE);
        GridLayout beside = new GridLayout(3, false);
        beside.marginWidth = 0;
        beside.marginHeight = 0;
        options.setLayout(beside);
        matchCase = check("case");
        wholeWord = check("word");
        expression = check("expression");
        end = new ToolBar(control, SWT.FLAT);
        item(end, Icon.CLEAR.image(), "close", this::close);
        arrange(false);
        parent.addListener(SWT.Resize, e -> arrange(parent.getClientArea().width < leastWidth()));
        Runnable later = this::read;
        field.addListener(SWT.Modify, e -> field.getDisplay().timerExec(PAUSE_MILLIS, later));
        field.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) {
                user.step((e.stateMask & SWT.SHIFT) == 0);
                e.doit = false;
            } else if (e.keyCode == SWT.ESC) {
                close();
                e.doit = false;
            }
        });
        hide(true);
    }

    /** With room for what is counted. */
    private int leastWidth() {
        return TextRoom.wide(CHARACTERS * 2) + options.computeSize(SWT.DEFAULT, SWT.DEFAULT).x
                + 2 * end.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
    }

    /** Where there is too little room for one row, what is counted and the options have rows of their own. */
    private void arrange(boolean narrow) {
        if (control.getLayout() instanceof GridLayout now && now.numColumns == (narrow ? NARROW : WIDE)) {
            return;
        }
        GridLayout layout = new GridLayout(narrow ? NARROW : WIDE, false);
        layout.marginHeight = 2;
        layout.marginWidth = 4;
        control.setLayout(layout);
        GridData room = new GridData(narrow ? SWT.FILL : SWT.BEGINNING, SWT.CENTER, narrow, false);
        room.widthHint = narrow ? 1 : TextRoom.wide(CHARACTERS);
        field.setLayoutData(room);
        GridData told = new GridData(SWT.FILL, SWT.CENTER, true, false, narrow ? NARROW : 1, 1);
        told.widthHint = 1;
        count.setLayoutData(told);
        options.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false, narrow ? NARROW : 1, 1));
        if (narrow) {
            end.moveAbove(count);
        } else {
            end.moveBelow(options);
        }
        control.getParent().layout(new Control[]{control, field, count, options, end});
    }

    private Button check(String name) {
        Button button = new Button(options, SWT.CHECK);
        button.setText(TEXTS.get("find." + name));
        button.setToolTipText(TEXTS.get("find." + name + ".tooltip"));
        button.setData(PageWriter.ID, "log.find." + name);
        // nobody else paints the words of a box anew with another theme
        Painted.on(button, ThemeColor.PAGE_TEXT, ThemeColor.PAGE);
        button.addListener(SWT.Selection, e -> read());
        return button;
    }

    private static void item(ToolBar bar, Image image, String name, Runnable action) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setImage(image);
        item.setToolTipText(TEXTS.get("find." + name));
        item.setData(PageWriter.ID, "log.find." + name);
        item.addListener(SWT.Selection, e -> action.run());
    }

    /** Brings it into sight, with a text where one is given. */
    public void open(String text) {
        hide(false);
        if (!text.isEmpty()) {
            field.setText(text);
        }
        field.setFocus();
        field.selectAll();
    }

    public boolean isOpen() {
        return control.getVisible();
    }

    private void close() {
        hide(true);
        user.forget();
        user.closed();
    }

    private void hide(boolean hidden) {
        control.setVisible(!hidden);
        ((GridData) control.getLayoutData()).exclude = hidden;
        control.getParent().layout();
    }

    /** As if the user had typed it. */
    public void type(String text) {
        field.setText(text);
        read();
    }

    private void read() {
        if (field.isDisposed() || !isOpen()) {
            return;
        }
        String text = field.getText();
        if (text.isEmpty()) {
            say("", ThemeColor.PAGE_TEXT);
            user.forget();
            return;
        }
        try {
            TextRule rule = new TextRule(!matchCase.getSelection(), wholeWord.getSelection());
            user.find(Wanted.of(text, rule, expression.getSelection()));
        } catch (IllegalArgumentException e) {
            user.forget();
            say(String.valueOf(e.getMessage()), ThemeColor.WARNING);
        }
    }

    /** Tells how far the search is, and which of the lines the keyboard is at. */
    public void show(LineSearch search, long line) {
        show(List.of(search), search.isRunning(), search.found().contains(line) ? search.found().before(line) + 1 : 0);
    }

    /**
     * The same of several logs.
     *
     * @param running whether there is more to come
     * @param at which of all that was found the keyboard is at, from 1; 0 for none
     */
    public void show(List<LineSearch> searches, boolean running, long at) {
        boolean nothing = !running && searches.stream().allMatch(s -> s.isDone() && s.found().count() == 0);
        say(Counts.of(searches, running, at), nothing ? ThemeColor.WARNING : ThemeColor.PAGE_TEXT);
    }

    private void say(String text, ThemeColor color) {
        if (!count.getText().equals(text)) {
            count.setText(text);
            count.setToolTipText(text);
            Painted.on(count, color, ThemeColor.PAGE);
            control.layout(new Control[]{count});
        }
    }

    public String counted() {
        return count.getText();
    }
}
