package org.deskwright.testing.ui;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;

/** The view of the details. */
public final class DetailsBot {
    private static Composite page() {
        return Ui.one("details.page", Composite.class);
    }

    public String title() {
        return texts("page.title").stream().findFirst().orElse("");
    }

    public List<String> headings() {
        return texts("page.heading");
    }

    /** The values beside names. */
    public List<String> facts() {
        return texts("page.fact");
    }

    /** The commands that can be copied. */
    public List<String> commands() {
        return texts("page.command");
    }

    /** The places that the finding rests on. */
    public List<String> evidence() {
        return Ui.get(() -> Ui.all(page(), "page.evidence", Link.class).stream()
                .map(l -> l.getText().replaceAll("</?a>", "")).toList());
    }

    private static List<String> texts(String id) {
        return Ui.get(() -> Ui.all(page(), id, StyledText.class).stream().map(StyledText::getText).toList());
    }

    /** Fills in the answer to a question that takes text, and applies it. */
    public void answer(String question, String text) {
        Ui.run(() -> {
            Ui.one("answer." + question, Text.class).setText(text);
            Ui.one("answer." + question + ".apply", Button.class).notifyListeners(SWT.Selection, new Event());
        });
    }

    public void clearAnswer(String question) {
        Ui.run(() -> Ui.one("answer." + question + ".clear", Button.class).notifyListeners(SWT.Selection, new Event()));
    }

    /** What stands in the field. */
    public String answerTo(String question) {
        return Ui.get(() -> Ui.one("answer." + question, Text.class).getText());
    }

    /** What is said to be wrong with what stands in the field, or nothing. */
    public String problemWith(String question) {
        return texts("answer." + question + ".problem").stream().findFirst().orElse("");
    }

    /** All of the page, line by line. */
    public List<String> lines() {
        return Ui.get(() -> {
            List<String> lines = new ArrayList<>();
            collect(page(), lines);
            return lines;
        });
    }

    private static void collect(Control control, List<String> lines) {
        if (control instanceof StyledText text) {
            text.getText().lines().forEach(lines::add);
        } else if (control instanceof Link link) {
            lines.add(link.getText().replaceAll("</?a>", ""));
        } else if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, lines);
            }
        }
    }

    /** The texts of the page that are hard to read, each with its contrast. */
    public List<String> faintTexts() {
        return Ui.get(() -> {
            List<Control> texts = new ArrayList<>();
            readable(page(), texts);
            if (texts.isEmpty()) {
                throw new AssertionError("The page is empty");
            }
            return texts.stream().filter(c -> Contrast.of(c) < Contrast.ENOUGH)
                    .map(c -> "%.1f: %s".formatted(Contrast.of(c), text(c))).toList();
        });
    }

    private static void readable(Control control, List<Control> found) {
        if (!text(control).isEmpty()) {
            found.add(control);
        }
        if (control instanceof Composite composite && !(control instanceof StyledText)) {
            for (Control child : composite.getChildren()) {
                readable(child, found);
            }
        }
    }

    private static String text(Control control) {
        return switch (control) {
            case StyledText text -> text.getText();
            case Label label -> label.getText();
            case Link link -> link.getText();
            case Button button -> button.getText();
            case Text text -> text.getText() + text.getMessage();
            case Combo combo -> combo.getText();
            default -> "";
        };
    }

    /** Pushes the copy button of the command in that place and gives what is on the clipboard then. */
    public String copyCommand(int place) {
        return Ui.get(() -> {
            Ui.all(page(), "page.copy", Button.class).get(place).notifyListeners(SWT.Selection, new Event());
            Clipboard clipboard = new Clipboard(Ui.display());
            try {
                return (String) clipboard.getContents(TextTransfer.getInstance());
            } finally {
                clipboard.dispose();
            }
        });
    }
}
