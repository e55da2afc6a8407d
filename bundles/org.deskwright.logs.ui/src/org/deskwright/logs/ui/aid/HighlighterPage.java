package org.deskwright.logs.ui.aid;

import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.logs.aid.Highlighter;
import org.deskwright.logs.aid.Tint;
import org.deskwright.ui.page.PageWriter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** A list of highlighters, and beneath it what the chosen one looks for. */
final class HighlighterPage extends AidPage<Highlighter> {
    private static final Highlighter NONE = new Highlighter("-", false, true, Tint.AMBER, true);

    private final Text text;
    private final Button expression;
    private final Button ignoreCase;
    private final Combo tint;

    /** @param changed gets why what was typed cannot be taken, or nothing when it was */
    HighlighterPage(Composite parent, Consumer<String> changed) {
        super(parent, "highlighters", SWT.CHECK, changed);
        label("highlighter.text");
        text = new Text(control(), SWT.SINGLE | SWT.BORDER);
        text.setTextLimit(Highlighter.LONGEST);
        text.setData(PageWriter.ID, "log.aids.text");
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        label("highlighter.tint");
        tint = new Combo(control(), SWT.READ_ONLY);
        tint.setData(PageWriter.ID, "log.aids.tint");
        for (Tint each : Tint.values()) {
            tint.add(TEXTS.get("tint." + each.word()));
        }
        expression = check("expression");
        ignoreCase = check("ignore-case");
        buttons("highlighter", "log.aids.");
        text.addListener(SWT.Modify, e -> take());
        tint.addListener(SWT.Selection, e -> take());
    }

    private void label(String key) {
        new Label(control(), SWT.NONE).setText(TEXTS.get(key));
    }

    private Button check(String key) {
        new Label(control(), SWT.NONE); // beneath the fields, not beneath what they are called
        Button button = new Button(control(), SWT.CHECK);
        button.setText(TEXTS.get("highlighter." + key));
        button.setData(PageWriter.ID, "log.aids." + key);
        button.addListener(SWT.Selection, e -> take());
        return button;
    }

    @Override
    void paint(TableItem item, Highlighter highlighter) {
        item.setText(TEXTS.get(highlighter.expression() ? "row.expression" : "row.text", highlighter.text(),
                TEXTS.get("tint." + highlighter.tint().word())));
        item.setForeground(Highlights.color(highlighter.tint()).color());
        item.setChecked(highlighter.on());
    }

    @Override
    void fill(Optional<Highlighter> highlighter) {
        Highlighter of = highlighter.orElse(NONE);
        text.setText(highlighter.map(Highlighter::text).orElse(""));
        expression.setSelection(of.expression());
        ignoreCase.setSelection(of.ignoreCase());
        tint.select(of.tint().ordinal());
    }

    @Override
    Highlighter typed(Highlighter before) {
        return typed(before.on());
    }

    private Highlighter typed(boolean on) {
        return new Highlighter(text.getText(), expression.getSelection(), ignoreCase.getSelection(),
                Tint.values()[Math.max(0, tint.getSelectionIndex())], on);
    }

    /** To begin with it has the next colour. */
    @Override
    Highlighter next(boolean typed, int count) {
        return typed && !text.getText().isEmpty()
                ? typed(true)
                : new Highlighter(TEXTS.get("highlighter.new"), false, true,
                        Tint.values()[count % Tint.values().length], true);
    }

    @Override
    Highlighter checked(Highlighter highlighter, boolean on) {
        return highlighter.on(on);
    }

    @Override
    Text first() {
        return text;
    }
}
