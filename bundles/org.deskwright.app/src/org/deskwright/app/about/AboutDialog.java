package org.deskwright.app.about;

import java.util.List;

import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.Clip;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/** Name, version and licence, as wide and high as they need; what a report of a fault asks for can be copied. */
final class AboutDialog extends Dialog {
    private static final Texts TEXTS = Texts.beside(AboutDialog.class);
    private static final String INSTALLATION = "org.eclipse.ui.help.installationDialog";
    private static final int CHARACTERS = 60;
    private static final int DETAILS_ID = IDialogConstants.CLIENT_ID;
    private static final int COPY_ID = IDialogConstants.CLIENT_ID + 1;

    AboutDialog(Shell parent) {
        super(parent);
        setShellStyle(getShellStyle() | SWT.SHEET);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(TEXTS.get("title"));
        shell.setData(PageWriter.ID, "about");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(20, 8).applyTo(area);
        Label mark = new Label(area, SWT.NONE);
        mark.setImage(new LocalResourceManager(JFaceResources.getResources(), mark)
                .create(ResourceLocator.imageDescriptorFromBundle(AboutDialog.class, "icons/about.png")
                        .orElseGet(ImageDescriptor::getMissingImageDescriptor)));
        Composite texts = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 10).applyTo(texts);
        mark.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
        texts.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        line(texts, TEXTS.get("name"), JFaceResources.getHeaderFont());
        line(texts, TEXTS.get("purpose"), JFaceResources.getDialogFont());
        line(texts, String.join("\n", facts()), JFaceResources.getDialogFont());
        line(texts, TEXTS.get("licence"), JFaceResources.getDialogFont());
        line(texts, TEXTS.get("trademark"), JFaceResources.getDialogFont());
        applyDialogFont(parent);
        return area;
    }

    private static void line(Composite parent, String text, Font font) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(text);
        label.setFont(font);
        GridDataFactory.fillDefaults().grab(true, false).hint(TextRoom.wide(CHARACTERS), SWT.DEFAULT).applyTo(label);
    }

    /** What a report of a fault has to say. */
    static List<String> facts() {
        return List.of(
                TEXTS.get("version", System.getProperty("deskwright.version", ""),
                        System.getProperty("deskwright.build", "")),
                TEXTS.get("java", System.getProperty("java.version"), System.getProperty("java.vendor")),
                TEXTS.get("system", System.getProperty("os.name"), System.getProperty("os.version"),
                        System.getProperty("os.arch")),
                TEXTS.get("toolkit", Integer.toString(SWT.getVersion()), SWT.getPlatform()));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, DETAILS_ID, TEXTS.get("details"), false);
        Button copy = createButton(parent, COPY_ID, TEXTS.get("copy"), false);
        copy.setToolTipText(TEXTS.get("copy.tip"));
        createButton(parent, IDialogConstants.CLOSE_ID, IDialogConstants.CLOSE_LABEL, true).setFocus();
    }

    @Override
    protected void buttonPressed(int id) {
        switch (id) {
            case COPY_ID -> Clip.put(getShell().getDisplay(), TEXTS.get("name") + "\n" + String.join("\n", facts()));
            case DETAILS_ID -> {
                close();
                details();
            }
            default -> close();
        }
    }

    private static void details() {
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(INSTALLATION, null);
        } catch (CommandException e) {
            ILog.of(AboutDialog.class).error(e.getMessage(), e);
        }
    }
}
