package org.deskwright.app.preferences;

import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.preference.IPreferencePageContainer;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.ExtensionFactory;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/**
 * The platform's page of keys, whose columns it makes so many pixels wide, whatever the size of text, and of which it
 * leaves some parts without a name.
 */
public final class KeysPage implements IWorkbenchPreferencePage {
    private static final Texts TEXTS = Texts.beside(KeysPage.class);
    /** Command, binding, when, category, user. */
    private static final int[] CHARACTERS = {32, 18, 16, 16, 6};

    private final IWorkbenchPreferencePage page;

    public KeysPage() throws CoreException {
        ExtensionFactory factory = new ExtensionFactory();
        factory.setInitializationData(null, null, ExtensionFactory.KEYS_PREFERENCE_PAGE);
        page = (IWorkbenchPreferencePage) factory.create();
    }

    @Override
    public void init(IWorkbench workbench) {
        page.init(workbench);
    }

    @Override
    public void createControl(Composite parent) {
        page.createControl(parent);
        mend(page.getControl());
    }

    private static void mend(Control control) {
        if (control instanceof Tree tree && tree.getColumnCount() == CHARACTERS.length) {
            for (int i = 0; i < CHARACTERS.length; i++) {
                tree.getColumn(i).setWidth(Math.max(tree.getColumn(i).getWidth(), TextRoom.wide(CHARACTERS[i])));
            }
        } else if (control instanceof Table conflicts) {
            AccessibleName.give(conflicts, TEXTS.get("keys.conflicts"));
        } else if (control instanceof Button button && button.getText().isEmpty()) {
            AccessibleName.give(button, TEXTS.get("keys.special"));
        } else if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                mend(child);
            }
        }
    }

    @Override
    public void setContainer(IPreferencePageContainer container) {
        page.setContainer(container);
    }

    @Override
    public Point computeSize() {
        return page.computeSize();
    }

    @Override
    public void setSize(Point size) {
        page.setSize(size);
    }

    @Override
    public boolean isValid() {
        return page.isValid();
    }

    @Override
    public boolean okToLeave() {
        return page.okToLeave();
    }

    @Override
    public boolean performOk() {
        return page.performOk();
    }

    @Override
    public boolean performCancel() {
        return page.performCancel();
    }

    @Override
    public void performHelp() {
        page.performHelp();
    }

    @Override
    public Control getControl() {
        return page.getControl();
    }

    @Override
    public String getTitle() {
        return page.getTitle();
    }

    @Override
    public void setTitle(String title) {
        page.setTitle(title);
    }

    @Override
    public String getDescription() {
        return page.getDescription();
    }

    @Override
    public void setDescription(String description) {
        page.setDescription(description);
    }

    @Override
    public String getMessage() {
        return page.getMessage();
    }

    @Override
    public String getErrorMessage() {
        return page.getErrorMessage();
    }

    @Override
    public Image getImage() {
        return page.getImage();
    }

    @Override
    public void setImageDescriptor(ImageDescriptor image) {
        page.setImageDescriptor(image);
    }

    @Override
    public void setVisible(boolean visible) {
        page.setVisible(visible);
    }

    @Override
    public void dispose() {
        page.dispose();
    }
}
