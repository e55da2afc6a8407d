package org.deskwright.app.preferences;

import java.util.EnumMap;
import java.util.Map;

import org.deskwright.app.command.ThemeHandler;
import org.deskwright.app.look.Look;
import org.deskwright.app.look.TextSize;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.settings.Restart;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.dialogs.PreferencesUtil;

/** The theme and the size of text. */
public final class AppearancePage extends PreferencePage implements IWorkbenchPreferencePage {
    private static final Texts TEXTS = Texts.beside(AppearancePage.class);
    private static final String COLORS = "org.eclipse.ui.preferencePages.ColorsAndFonts";

    private final Map<Look, Button> looks = new EnumMap<>(Look.class);
    private IWorkbench workbench;
    private Combo size;

    @Override
    public void init(IWorkbench platform) {
        workbench = platform;
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 10).applyTo(area);
        Group theme = new Group(area, SWT.NONE);
        theme.setText(TEXTS.get("theme"));
        GridLayoutFactory.swtDefaults().applyTo(theme);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(theme);
        for (Look look : Look.values()) {
            Button choice = new Button(theme, SWT.RADIO);
            choice.setText(TEXTS.get("theme." + look.word()));
            choice.setData(PageWriter.ID, "appearance." + look.word());
            looks.put(look, choice);
        }
        Label label = new Label(area, SWT.NONE);
        label.setText(TEXTS.get("size"));
        size = new Combo(area, SWT.READ_ONLY);
        size.setItems(TextSize.STEPS.stream().map(s -> TEXTS.get("size.percent", s)).toArray(String[]::new));
        size.setData(PageWriter.ID, "appearance.size");
        Label hint = new Label(area, SWT.WRAP);
        hint.setText(TEXTS.get("size.hint"));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(TextRoom.wide(42), SWT.DEFAULT).applyTo(hint);
        Link more = new Link(area, SWT.NONE);
        more.setText(TEXTS.get("more"));
        more.addListener(SWT.Selection,
                event -> PreferencesUtil.createPreferenceDialogOn(getShell(), COLORS, null, null));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(more);
        show(Look.chosen(), TextSize.chosen());
        return area;
    }

    private void show(Look look, int percent) {
        looks.forEach((each, button) -> button.setSelection(each == look));
        size.select(TextSize.STEPS.indexOf(percent));
    }

    @Override
    protected void performDefaults() {
        show(Look.SYSTEM, TextSize.USUAL);
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        Look look = looks.entrySet().stream().filter(e -> e.getValue().getSelection()).map(Map.Entry::getKey)
                .findFirst().orElse(Look.SYSTEM);
        if (look != Look.chosen()) {
            look.use(workbench.getService(IThemeEngine.class), workbench.getDisplay());
            ThemeHandler.mark(workbench);
        }
        int percent = TextSize.STEPS.get(size.getSelectionIndex());
        if (percent != TextSize.chosen()) {
            TextSize.choose(percent);
            Restart.offer(getShell(), workbench, TEXTS.get("restart.message"));
        }
        return true;
    }
}
