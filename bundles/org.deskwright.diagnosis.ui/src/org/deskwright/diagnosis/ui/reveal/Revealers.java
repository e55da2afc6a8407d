package org.deskwright.diagnosis.ui.reveal;

import org.deskwright.core.check.Subject;
import org.deskwright.ui.reveal.SubjectRevealer;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** Asks all who can show what an outcome is about, until one of them knows it. */
public final class Revealers {
    private static final Texts TEXTS = Texts.beside(Revealers.class);

    private Revealers() {
    }

    /** Says so when nobody knows the subject, such as the whole estate or a topic. */
    public static void reveal(Subject subject, IWorkbenchWindow window) {
        Bundle bundle = FrameworkUtil.getBundle(Revealers.class);
        ServiceTracker<SubjectRevealer, SubjectRevealer> tracker = new ServiceTracker<>(bundle.getBundleContext(),
                SubjectRevealer.class, null);
        tracker.open();
        try {
            for (SubjectRevealer revealer : tracker.getServices(new SubjectRevealer[0])) {
                if (revealer.reveal(subject, window.getActivePage())) {
                    return;
                }
            }
        } finally {
            tracker.close();
        }
        MessageDialog.openInformation(window.getShell(), TEXTS.get("title"), TEXTS.get("unknown"));
    }
}
