package org.deskwright.testing.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.ui.command.Commands;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;

/** The editor of the open case. */
public final class CaseEditorBot {
    private CaseEditorBot() {
    }

    public static CaseEditorBot open(WorkbenchBot workbench) {
        workbench.command(Commands.EDIT_CASE, Map.of());
        Ui.waitUntil("the case editor is there", () -> editor() != null);
        return new CaseEditorBot();
    }

    private static IEditorPart editor() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().getActiveEditor();
    }

    public static boolean isOpen() {
        return Ui.get(() -> editor() != null);
    }

    public boolean isDirty() {
        return Ui.get(() -> editor().isDirty());
    }

    public String title() {
        return Ui.get(() -> editor().getTitle());
    }

    public List<String> tabs() {
        return Ui.get(() -> Stream.of(folder().getItems()).map(TabItem::getText).toList());
    }

    public CaseEditorBot tab(String title) {
        Ui.run(() -> {
            folder().setSelection(tabs().indexOf(title));
            folder().notifyListeners(SWT.Selection, new Event());
        });
        Ui.settle();
        return this;
    }

    private static TabFolder folder() {
        return Ui.one("case.tabs", TabFolder.class);
    }

    public CaseEditorBot type(String notes) {
        Ui.run(() -> {
            notes().setFocus();
            notes().replaceTextRange(notes().getCharCount(), 0, notes);
        });
        return this;
    }

    public String text() {
        return Ui.get(() -> notes().getText());
    }

    private static StyledText notes() {
        return Ui.one("case.notes", StyledText.class);
    }

    /** A key with Ctrl in the notes. */
    public CaseEditorBot control(char key) {
        Ui.run(() -> {
            Event event = new Event();
            event.type = SWT.KeyDown;
            event.keyCode = key;
            event.stateMask = SWT.MOD1;
            notes().notifyListeners(SWT.KeyDown, event);
        });
        return this;
    }

    /** All that the preview says. */
    public String preview() {
        return Ui.get(() -> {
            StringBuilder said = new StringBuilder();
            collect(Ui.one("case.notes.preview", Composite.class), said);
            return said.toString();
        });
    }

    /** What in the preview is set in another face or leads somewhere, such as {@code grey:bold}. */
    public List<String> faces() {
        return Ui.get(() -> Ui.all(Ui.one("case.notes.preview", Composite.class), StyledText.class).stream()
                .flatMap(t -> Stream.of(t.getStyleRanges()).map(r -> t.getTextRange(r.start, r.length) + face(r)))
                .toList());
    }

    private static String face(StyleRange range) {
        return ((range.fontStyle & SWT.BOLD) != 0 ? ":bold" : "")
                + ((range.fontStyle & SWT.ITALIC) != 0 ? ":italic" : "") + (range.strikeout ? ":struck" : "")
                + (range.font != null ? ":code" : "") + (range.data instanceof String address ? ":" + address : "");
    }

    private static void collect(Composite parent, StringBuilder said) {
        for (Control child : parent.getChildren()) {
            Optional<String> text = PageTexts.of(child);
            if (text.isPresent()) {
                said.append(text.get()).append('\n');
            } else if (child instanceof Composite composite) {
                collect(composite, said);
            }
        }
    }

    /** Fills a field and leaves it with Enter. */
    public CaseEditorBot fill(String id, String value) {
        Ui.run(() -> {
            Text field = Ui.one(id, Text.class);
            field.setFocus();
            field.setText(value);
            field.notifyListeners(SWT.DefaultSelection, new Event());
        });
        Ui.settle();
        return this;
    }

    /** One of its tables, once it has its rows. */
    public TableBot table(String id) {
        return TableBot.find(id);
    }

    /** Selects a question, and answers it with Enter. */
    public CaseEditorBot answer(String key, String value) {
        table("case.answers").select(List.of(key));
        String id = "case.answer." + key;
        Composite root = Ui.get(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell());
        Ui.waitUntil("its field is there", () -> !Ui.all(root, id, Control.class).isEmpty());
        return fill(id, value);
    }

    public boolean isEnabled(String button) {
        return Ui.get(() -> Ui.one(button, Button.class).isEnabled());
    }

    public CaseEditorBot push(String id) {
        Ui.run(() -> Ui.one(id, Button.class).notifyListeners(SWT.Selection, new Event()));
        Ui.settle();
        return this;
    }

    /** Texts of the tab in front that cannot be told from their ground, enabled ones alone. */
    public List<String> faintTexts() {
        return Ui.get(() -> Ui.all((Composite) folder().getSelection()[0].getControl(), Control.class).stream()
                .filter(c -> c.isVisible() && c.isEnabled() && !text(c).isBlank() && Contrast.of(c) < Contrast.ENOUGH)
                .map(c -> "%.1f: %s".formatted(Contrast.of(c), text(c))).toList());
    }

    private static String text(Control control) {
        return switch (control) {
            case Text text -> text.getText();
            case Label label -> label.getText();
            case Button button -> button.getText();
            default -> PageTexts.of(control).orElse("");
        };
    }

    public void close() {
        Ui.run(() -> editor().getSite().getPage().closeAllEditors(false));
        Ui.settle();
    }
}
