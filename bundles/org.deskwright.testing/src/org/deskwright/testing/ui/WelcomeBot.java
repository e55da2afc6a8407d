package org.deskwright.testing.ui;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.ui.page.PageWriter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.intro.IIntroManager;

/** The welcome page. */
public final class WelcomeBot {
    private final IWorkbench workbench = PlatformUI.getWorkbench();

    public boolean isOpen() {
        return Ui.get(() -> intro().getIntro() != null);
    }

    /** Opens it as Help > Welcome does. */
    public WelcomeBot open() {
        Ui.run(() -> intro().showIntro(workbench.getWorkbenchWindows()[0], false));
        Ui.settle();
        return this;
    }

    public void close() {
        Ui.run(() -> intro().closeIntro(intro().getIntro()));
        Ui.settle();
    }

    private IIntroManager intro() {
        return workbench.getIntroManager();
    }

    /** The ids of the doors, in order. */
    public List<String> doors() {
        return Ui.get(() -> ids(root(), "welcome.door."));
    }

    /** The ids of what can be done, in order. */
    public List<String> ways() {
        return Ui.get(() -> ids(root(), "welcome.way."));
    }

    /** Presses a button or follows a link. */
    public void go(String way) {
        Ui.run(() -> Ui.one("welcome.way." + way, Control.class).notifyListeners(SWT.Selection, new Event()));
        Ui.settle();
    }

    /** Whether the page comes at the next start. */
    public boolean comesAtStart() {
        return Ui.get(() -> Ui.one("welcome.at-start", Button.class).getSelection());
    }

    public void comeAtStart(boolean yes) {
        Ui.run(() -> {
            Button check = Ui.one("welcome.at-start", Button.class);
            check.setSelection(yes);
            check.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** Texts that cannot be read well on their ground. */
    public List<String> faintTexts() {
        return Ui.get(() -> {
            List<String> faint = new ArrayList<>();
            collectFaint(root(), faint);
            return faint;
        });
    }

    private static void collectFaint(Control control, List<String> faint) {
        String text = switch (control) {
            case Label label -> label.getText();
            case Button button -> button.getText();
            case Link link -> link.getText();
            default -> "";
        };
        if (!text.isEmpty() && Contrast.of(control) < Contrast.ENOUGH) {
            faint.add(text);
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collectFaint(child, faint);
            }
        }
    }

    private static Composite root() {
        return Ui.one("welcome", Composite.class);
    }

    private static List<String> ids(Control control, String prefix) {
        List<String> found = new ArrayList<>();
        if (control.getData(PageWriter.ID) instanceof String id && id.startsWith(prefix)) {
            found.add(id.substring(prefix.length()));
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                found.addAll(ids(child, prefix));
            }
        }
        return found;
    }
}
