package org.deskwright.app.preferences.checks;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.CheckDescriptor.ParameterSpec;
import org.deskwright.core.check.CheckSettings;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** A field for each parameter of one check, with what it may hold. */
final class ParameterFields {
    private static final Texts TEXTS = Texts.beside(ParameterFields.class);

    private final Group group;
    private final Supplier<CheckSettings> settings;
    private final BiConsumer<CheckSettings, String> changed;
    private final Map<String, String> problems = new TreeMap<>();

    /** @param changed takes what is wanted now, and what is wrong with it or an empty text */
    ParameterFields(Composite area, Supplier<CheckSettings> settings, BiConsumer<CheckSettings, String> changed) {
        this.settings = settings;
        this.changed = changed;
        group = new Group(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(8, 8).spacing(8, 6).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, TextRoom.high(10)).applyTo(group);
    }

    void show(Optional<CheckDescriptor> check) {
        for (var child : group.getChildren()) {
            child.dispose();
        }
        problems.clear();
        group.setText(check.map(c -> TEXTS.get("parameters", c.id())).orElse(TEXTS.get("parameters.none-selected")));
        check.ifPresent(this::fields);
        group.layout(true, true);
    }

    private void fields(CheckDescriptor check) {
        if (check.parameters().isEmpty()) {
            Label none = new Label(group, SWT.NONE);
            none.setText(TEXTS.get("parameters.none"));
            GridDataFactory.fillDefaults().span(3, 1).applyTo(none);
        }
        for (ParameterSpec parameter : check.parameters()) {
            field(check, parameter);
        }
        Button reset = new Button(group, SWT.PUSH);
        reset.setText(TEXTS.get("reset"));
        reset.setData(PageWriter.ID, "checks.reset");
        reset.setEnabled(settings.get().changes(check.id()) || !check.parameters().isEmpty());
        reset.addListener(SWT.Selection, e -> {
            changed.accept(settings.get().without(check.id()), "");
            show(Optional.of(check));
        });
        GridDataFactory.swtDefaults().span(3, 1).applyTo(reset);
    }

    private void field(CheckDescriptor check, ParameterSpec parameter) {
        String value = settings.get().value(check.id(), parameter.id()).orElse(parameter.defaultValue());
        String id = "checks.parameter." + parameter.id();
        if (parameter.type().equals("yes-no")) {
            Button box = new Button(group, SWT.CHECK);
            box.setText(parameter.title());
            box.setSelection(value.equals("yes"));
            box.setData(PageWriter.ID, id);
            box.addListener(SWT.Selection, e -> set(check, parameter, box.getSelection() ? "yes" : "no"));
            GridDataFactory.fillDefaults().span(2, 1).applyTo(box);
        } else {
            Label label = new Label(group, SWT.WRAP);
            label.setText(TEXTS.get("field", parameter.title()));
            GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(TextRoom.wide(45), SWT.DEFAULT)
                    .applyTo(label);
            Text text = new Text(group, SWT.BORDER);
            text.setText(value);
            text.setData(PageWriter.ID, id);
            text.addListener(SWT.Modify, e -> set(check, parameter, text.getText().strip()));
            GridDataFactory.fillDefaults().hint(TextRoom.wide(11), SWT.DEFAULT).align(SWT.FILL, SWT.CENTER)
                    .applyTo(text);
        }
        Label range = new Label(group, SWT.NONE);
        range.setText(range(parameter));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(range);
    }

    /** {@code minutes, 1 to 1440; default 20}. */
    private static String range(ParameterSpec parameter) {
        String unit = parameter.unit() == null ? "" : parameter.unit();
        boolean bounded = parameter.minimum() != null && parameter.maximum() != null;
        String what = bounded
                ? TEXTS.get("range", unit, String.valueOf(parameter.minimum()), String.valueOf(parameter.maximum()))
                : unit;
        String known = TEXTS.get("default", parameter.defaultValue());
        return what.isBlank() ? known : what.strip() + "; " + known;
    }

    private void set(CheckDescriptor check, ParameterSpec parameter, String value) {
        Optional<String> problem = parameter.problemWith(value);
        problem.ifPresentOrElse(p -> problems.put(parameter.id(), p), () -> problems.remove(parameter.id()));
        CheckSettings next = problem.isPresent() ? settings.get() : settings.get().with(check, parameter, value);
        changed.accept(next, problems.values().stream().findFirst().orElse(""));
    }
}
