package org.deskwright.testing.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

import org.deskwright.ui.page.PageWriter;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/** Presses, types, selects, switches and resizes at random; the same seed does the same as far as the window does. */
public final class Monkey {
    private static final int REMEMBERED = 25;
    private static final int DEEP = 3;
    private static final List<String> WORDS = List.of("", "a", "ws-", "error 504 \u2013 cannot connect", "\"", "(((",
            "state:AVAILABLE", "-user:*", "\u202e\u0000\u00fc\ud83d\ude00", "10.0.0.1", "x".repeat(5_000));
    private static final int[] KEYS = {SWT.ARROW_DOWN, SWT.ARROW_UP, SWT.ARROW_LEFT, SWT.ARROW_RIGHT, SWT.HOME, SWT.END,
            SWT.PAGE_DOWN, SWT.PAGE_UP, SWT.CR, SWT.ESC, SWT.DEL, ' ', 'a'};

    private final WorkbenchBot workbench;
    private final Random random;
    private final DialogWatch dialogs;
    private final Deque<String> lately = new ArrayDeque<>();

    public Monkey(WorkbenchBot workbench, long seed) {
        this.workbench = workbench;
        this.random = new Random(seed);
        this.dialogs = new DialogWatch(this::playWith);
    }

    /** The last acts, the newest last. */
    public List<String> lately() {
        return List.copyOf(lately);
    }

    /**
     * One act.
     *
     * @param where to begin a complaint with
     */
    public void act(String where) {
        try {
            dialogs.run(where, () -> lately.addLast(choose()));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + ", after\n" + String.join("\n", lately), e);
        }
        while (lately.size() > REMEMBERED) {
            lately.removeFirst();
        }
    }

    private String choose() {
        int dice = random.nextInt(1000);
        if (dice < 20) {
            return command();
        }
        if (dice < 24) {
            return look("view", ShippedParts.views(), id -> workbench.window().getActivePage().showView(id));
        }
        if (dice < 28) {
            return look("perspective", ShippedParts.perspectives(),
                    id -> PlatformUI.getWorkbench().showPerspective(id, workbench.window()));
        }
        if (dice < 35) {
            int width = 500 + random.nextInt(1_000);
            int height = 300 + random.nextInt(650);
            workbench.window().getShell().setSize(width, height);
            return "size " + width + " x " + height;
        }
        return touch(workbench.window().getShell());
    }

    private interface Opening {
        Object open(String id) throws CommandException, CoreException;
    }

    private String look(String kind, List<String> ids, Opening opening) {
        String id = any(ids);
        try {
            opening.open(id);
        } catch (CommandException | CoreException e) {
            throw new IllegalStateException(id, e);
        }
        return kind + " " + id;
    }

    private String command() {
        ParameterizedCommand command = any(ShippedParts.commands());
        IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
        command.getCommand().setEnabled(handlers.getCurrentState());
        if (!command.getCommand().isHandled()
                || !command.getCommand().isEnabled()) {
            return "no " + command.getId();
        }
        lately.addLast("command " + command.serialize());
        try {
            handlers.executeCommand(command, null);
        } catch (CommandException e) {
            throw new IllegalStateException(command.getId(), e);
        }
        return "did it";
    }

    /** A few acts in a dialog before it is closed. */
    private void playWith(Shell dialog) {
        for (int i = 0; i < DEEP && !dialog.isDisposed(); i++) {
            lately.addLast("in " + dialog.getText() + ": " + touch(dialog));
        }
    }

    private String touch(Composite root) {
        List<Control> controls = new ArrayList<>();
        collect(root, controls);
        if (controls.isEmpty()) {
            return "nothing to touch";
        }
        // tool bars are many and dull
        Control control = any(controls);
        for (int again = 0; control instanceof ToolBar && again < DEEP; again++) {
            control = any(controls);
        }
        lately.addLast("at " + name(control));
        return touch(control);
    }

    private static void collect(Control control, List<Control> into) {
        if (!control.isVisible() || !control.isEnabled()) {
            return;
        }
        if (control instanceof Tree || control instanceof Table || control instanceof Text || control instanceof Combo
                || control instanceof Button || control instanceof ToolBar) {
            into.add(control);
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, into);
            }
        }
    }

    private String touch(Control control) {
        String name = name(control);
        if (random.nextInt(6) == 0) {
            return name + key(control);
        }
        return name + switch (control) {
            case Tree tree -> item(tree);
            case Table table -> row(table);
            case Text text -> type(text);
            case Combo combo -> choice(combo);
            case Button button -> press(button);
            case ToolBar bar -> press(bar);
            default -> "";
        };
    }

    private static String name(Control control) {
        return control.getClass().getSimpleName() + " " + control.getData(PageWriter.ID);
    }

    private String key(Control control) {
        Event event = new Event();
        event.keyCode = KEYS[random.nextInt(KEYS.length)];
        event.character = event.keyCode < 128 ? (char) event.keyCode : 0;
        control.setFocus();
        control.notifyListeners(SWT.KeyDown, event);
        if (!control.isDisposed()) {
            control.notifyListeners(SWT.KeyUp, event);
        }
        return " key " + event.keyCode;
    }

    private String item(Tree tree) {
        TreeItem item = null;
        TreeItem[] items = tree.getItems();
        for (int depth = 0; items.length > 0 && depth < 1 + random.nextInt(DEEP); depth++) {
            item = items[random.nextInt(items.length)];
            items = item.getItems();
        }
        if (item == null) {
            return " has no rows";
        }
        String text = item.getText();
        tree.setSelection(item);
        if (item.isDisposed()) {
            return " row " + text + " went away";
        }
        Event event = new Event();
        event.item = item;
        tree.notifyListeners(random.nextInt(5) == 0 ? SWT.DefaultSelection : SWT.Selection, event);
        return " row " + text;
    }

    private String row(Table table) {
        if (table.getItemCount() == 0) {
            return " has no rows";
        }
        int index = random.nextInt(table.getItemCount());
        table.setSelection(index);
        Event event = new Event();
        event.item = table.getItem(index);
        table.notifyListeners(random.nextInt(5) == 0 ? SWT.DefaultSelection : SWT.Selection, event);
        return " row " + index;
    }

    private String type(Text text) {
        if (!text.getEditable()) {
            return " is read only";
        }
        String word = any(WORDS);
        text.setText(word);
        if (!text.isDisposed() && random.nextInt(4) == 0) {
            text.notifyListeners(SWT.DefaultSelection, new Event());
        }
        return " types " + (word.length() > 40 ? word.length() + " letters" : word);
    }

    private String choice(Combo combo) {
        if (combo.getItemCount() == 0) {
            return " is empty";
        }
        combo.select(random.nextInt(combo.getItemCount()));
        combo.notifyListeners(SWT.Selection, new Event());
        return " chooses " + combo.getSelectionIndex();
    }

    private String press(Button button) {
        String text = button.getText();
        if ((button.getStyle() & (SWT.CHECK | SWT.RADIO | SWT.TOGGLE)) != 0) {
            button.setSelection(!button.getSelection());
        }
        button.notifyListeners(SWT.Selection, new Event());
        return " pressed " + text;
    }

    private String press(ToolBar bar) {
        if (bar.getItemCount() == 0) {
            return " is empty";
        }
        ToolItem item = bar.getItem(random.nextInt(bar.getItemCount()));
        String tip = item.getToolTipText() == null ? "" : item.getToolTipText();
        lately.addLast("at " + tip);
        if (!item.isEnabled() || (item.getStyle() & (SWT.SEPARATOR | SWT.DROP_DOWN)) != 0 || opensMenu(tip)) {
            return " left alone: " + tip;
        }
        item.notifyListeners(SWT.Selection, new Event());
        return " pressed " + tip;
    }

    /** A menu that is open keeps the display thread until a mouse closes it. */
    private static boolean opensMenu(String tip) {
        return tip.contains("Menu");
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
