package org.deskwright.app.preferences;

import java.util.EnumMap;
import java.util.Map;

import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** What is shown at the start, and where Deskwright keeps what, to copy from; the head of the general pages. */
public final class GeneralPage extends PreferencePage implements IWorkbenchPreferencePage {
    private static final Texts TEXTS = Texts.beside(GeneralPage.class);

    private final Map<AtStart, Button> starts = new EnumMap<>(AtStart.class);

    @Override
    public void init(IWorkbench workbench) {
        // nothing of it is needed
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 8).applyTo(area);
        Group start = new Group(area, SWT.NONE);
        start.setText(TEXTS.get("start"));
        GridLayoutFactory.swtDefaults().applyTo(start);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(start);
        for (AtStart each : AtStart.values()) {
            Button choice = new Button(start, SWT.RADIO);
            choice.setText(TEXTS.get("start." + each.word()));
            choice.setData(PageWriter.ID, "general.start." + each.word());
            starts.put(each, choice);
        }
        show(AtStart.chosen());
        fact(area, Messages.STATE, path(Platform.getInstanceLocation()));
        fact(area, Messages.LOG, Platform.getLogFileLocation().toOSString());
        fact(area, Messages.INSTALLATION, path(Platform.getInstallLocation()));
        fact(area, Messages.JAVA, System.getProperty("java.home") + " (" + Runtime.version() + ")");
        return area;
    }

    private void show(AtStart choice) {
        starts.forEach((each, button) -> button.setSelection(each == choice));
    }

    @Override
    protected void performDefaults() {
        show(AtStart.DEFAULT);
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        starts.forEach((each, button) -> {
            if (button.getSelection() && each != AtStart.chosen()) {
                each.choose();
            }
        });
        return true;
    }

    private static void fact(Composite area, String name, String value) {
        Label label = new Label(area, SWT.NONE);
        label.setText(name);
        // a text field rather than a label, so that it can be selected and copied
        Text text = new Text(area, SWT.READ_ONLY);
        text.setText(value);
        text.setToolTipText(value);
        GridDataFactory.fillDefaults().grab(true, false).hint(TextRoom.wide(42), SWT.DEFAULT).applyTo(text);
    }

    private static String path(Location location) {
        return location == null || location.getURL() == null ? "" : location.getURL().getPath();
    }
}
