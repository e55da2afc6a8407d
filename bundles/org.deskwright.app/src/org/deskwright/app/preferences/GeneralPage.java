package org.deskwright.app.preferences;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** Where Deskwright keeps what, to copy from; the head of the general pages. */
public final class GeneralPage extends PreferencePage implements IWorkbenchPreferencePage {
    @Override
    public void init(IWorkbench workbench) {
        noDefaultAndApplyButton();
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 8).applyTo(area);
        fact(area, Messages.STATE, path(Platform.getInstanceLocation()));
        fact(area, Messages.LOG, Platform.getLogFileLocation().toOSString());
        fact(area, Messages.INSTALLATION, path(Platform.getInstallLocation()));
        fact(area, Messages.JAVA, System.getProperty("java.home") + " (" + Runtime.version() + ")");
        return area;
    }

    private static void fact(Composite area, String name, String value) {
        Label label = new Label(area, SWT.NONE);
        label.setText(name);
        // a text field rather than a label, so that it can be selected and copied
        Text text = new Text(area, SWT.READ_ONLY);
        text.setText(value);
        text.setToolTipText(value);
        GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(text);
    }

    private static String path(Location location) {
        return location == null || location.getURL() == null ? "" : location.getURL().getPath();
    }
}
