package org.deskwright.estate.ui.jump;

import java.util.Optional;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.Topic;
import org.deskwright.estate.lookup.CheckName;
import org.deskwright.estate.ui.reveal.FleetReveal;
import org.deskwright.ui.reveal.DiagnoseParts;
import org.deskwright.ui.session.DiagnosisSession;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;

/** Shows what somebody wants to go to, where it belongs. Display thread only. */
final class Going {
    private Going() {
    }

    static void to(Object target, IWorkbenchWindow window) {
        switch (target) {
            case Topic topic -> select(topic, DiagnoseParts.TOPICS, window);
            case CheckName check -> outcome(check, window).ifPresent(o -> select(o, DiagnoseParts.FINDINGS, window));
            default -> FleetReveal.show(target, window);
        }
    }

    /** What the check has to say, its findings first. */
    private static Optional<ReportedOutcome> outcome(CheckName check, IWorkbenchWindow window) {
        return window.getWorkbench().getService(DiagnosisSession.class).current().outcomes().stream()
                .filter(o -> o.check().equals(check.id())).min((a, b) -> Boolean.compare(b.counts(), a.counts()));
    }

    private static void select(Object subject, String view, IWorkbenchWindow window) {
        try {
            IWorkbenchPage page = PlatformUI.getWorkbench().showPerspective(DiagnoseParts.PERSPECTIVE, window);
            ISelectionProvider provider = page.showView(view).getSite().getSelectionProvider();
            provider.setSelection(new StructuredSelection(subject));
        } catch (WorkbenchException e) {
            ILog.of(Going.class).log(e.getStatus());
        }
    }
}
