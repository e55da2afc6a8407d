package org.deskwright.testing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.ui.table.Clip;
import org.eclipse.swt.SWT;
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
        return PageTexts.page("details.page");
    }

    public String title() {
        return texts("page.title").stream().findFirst().orElse("");
    }

    public List<String> headings() {
        return texts("page.heading");
    }

    /** The values beside names. */
    public List<String> facts() {
        return Ui.get(() -> PageTexts.facts(page()));
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
        return Ui.get(() -> PageTexts.all(page(), id));
    }

    /** Fills in the answer to a question, without giving it. */
    public void fillIn(String question, String text) {
        Ui.run(() -> {
            switch (Ui.one("answer." + question, Control.class)) {
                case Text field -> field.setText(text);
                case Combo field -> {
                    field.setText(text);
                    field.notifyListeners(SWT.Selection, new Event());
                }
                case Control other -> throw new AssertionError("No field: " + other);
            }
        });
        Ui.settle();
    }

    /** Gives the answers that were filled in. */
    public void apply() {
        new WorkbenchBot().show("org.deskwright.diagnosis.details");
        new WorkbenchBot().command("org.deskwright.diagnosis.ui.applyAnswers", Map.of());
    }

    /** Fills in the answer to a question that takes text, and gives it. */
    public void answer(String question, String text) {
        fillIn(question, text);
        Ui.run(() -> Ui.one("answer." + question, Text.class).notifyListeners(SWT.DefaultSelection, new Event()));
        Ui.settle();
    }

    public void clearAnswer(String question) {
        answer(question, "");
    }

    /** Whether there is anything to apply. */
    public boolean canApply() {
        return Ui.get(() -> Ui.one("answers.apply", Button.class).isEnabled());
    }

    /** What the page comes to, in a few words. */
    public String statement() {
        return texts("page.statement").stream().findFirst().orElse("");
    }

    /** The findings that a topic's verdict rests on. */
    public List<String> causes() {
        return Ui.get(() -> Ui.all(page(), "verdict.finding", Link.class).stream()
                .map(l -> l.getText().replaceAll("</?a>", "")).toList());
    }

    /** Goes to the finding in that place. */
    public void goToCause(int place) {
        Ui.run(() -> Ui.all(page(), "verdict.finding", Link.class).get(place).notifyListeners(SWT.Selection,
                new Event()));
        Ui.settle();
    }

    /** Ticks a step of a remedy, or takes the tick away; steps are counted from 0 over the page. */
    public void tick(int place, boolean done) {
        Ui.run(() -> {
            Button box = boxes().get(place);
            box.setSelection(done);
            box.notifyListeners(SWT.Selection, new Event());
        });
        Ui.settle();
    }

    /** Which steps are ticked. */
    public List<Boolean> ticks() {
        return Ui.get(() -> boxes().stream().map(Button::getSelection).toList());
    }

    private static List<Button> boxes() {
        List<Button> boxes = new ArrayList<>();
        collectBoxes(page(), boxes);
        return boxes;
    }

    private static void collectBoxes(Control control, List<Button> boxes) {
        if (control instanceof Button button && (button.getStyle() & SWT.CHECK) != 0) {
            boxes.add(button);
        } else if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collectBoxes(child, boxes);
            }
        }
    }

    /** Pushes the button that copies the script for what is missing, and gives what is on the clipboard then. */
    public String copyScript() {
        return Ui.get(() -> {
            Ui.one("missing.copy", Button.class).notifyListeners(SWT.Selection, new Event());
            return Clip.get(Ui.display());
        });
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
        Optional<String> said = PageTexts.of(control);
        if (said.isPresent()) {
            said.get().lines().forEach(line -> lines.addAll(List.of(line.split("\t"))));
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
        if (control instanceof Composite composite && PageTexts.of(control).isEmpty()) {
            for (Control child : composite.getChildren()) {
                readable(child, found);
            }
        }
    }

    private static String text(Control control) {
        return switch (control) {
            case Label label -> label.getText();
            case Link link -> link.getText();
            case Button button -> button.getText();
            case Text text -> text.getText() + text.getMessage();
            case Combo combo -> combo.getText();
            default -> PageTexts.of(control).orElse("");
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
