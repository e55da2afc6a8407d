package org.deskwright.diagnosis.ui.details;

import java.util.Optional;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.Topic;
import org.deskwright.ui.drop.FileDrop;
import org.deskwright.ui.page.Page;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.CaseState;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.session.SessionWatch;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;

/** All that is known about the selected finding or topic; about the opened case when nothing else is selected. */
public final class DetailsView extends ViewPart {
    public static final String ID = "org.deskwright.diagnosis.details";

    private final ISelectionListener selected = this::select;
    private final Drafts drafts = new Drafts();
    private DiagnosisSession session;
    private Page page;
    private Object subject = OpenCase.NOTHING;
    private Optional<Control> evidence = Optional.empty();
    private CaseKey written = CaseKey.of(OpenCase.NOTHING);

    /** What of a case shows on its page or decides what a topic's page says. */
    private record CaseKey(CaseState state, int number, String note, int problems, Object outcomes) {
        static CaseKey of(OpenCase state) {
            return new CaseKey(state.state(), state.origin().number(), state.note(), state.problems().size(),
                    state.state().isRunning() ? "" : System.identityHashCode(state.outcomes()));
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        session = getSite().getService(DiagnosisSession.class);
        parent.setLayout(new FillLayout());
        page = new Page(parent, "details.page");
        FileDrop.on(page.control(), session::open);
        getSite().getWorkbenchWindow().getSelectionService().addSelectionListener(selected);
        write();
        SessionWatch.on(page.control(), session, this::follow);
    }

    private void select(IWorkbenchPart part, ISelection selection) {
        if (part == this || !(selection instanceof IStructuredSelection elements)) {
            return;
        }
        Object first = elements.getFirstElement();
        if ((first instanceof ReportedOutcome || first instanceof Topic || first instanceof OpenCase)
                && !first.equals(subject)) {
            subject = first;
            write();
        }
    }

    /** Keeps up with the case: a finding that is no longer there gives way to the case itself. */
    private void follow(OpenCase state) {
        CaseKey key = CaseKey.of(state);
        if (key.equals(written)) {
            return;
        }
        boolean another = key.number() != written.number();
        written = key;
        if (another) {
            subject = state;
        } else if (subject instanceof ReportedOutcome outcome) {
            Optional<ReportedOutcome> now = state.outcomes().stream()
                    .filter(o -> o.identity().equals(outcome.identity())).findFirst();
            if (now.isEmpty() && state.state() == CaseState.CHECKING || now.filter(outcome::equals).isPresent()) {
                return;
            }
            subject = now.isPresent() ? now.get() : state;
        } else if (subject instanceof OpenCase) {
            subject = state;
        } else if (state.state().isRunning()) {
            return;
        }
        page.rewrite(this::write);
    }

    private void write() {
        page.write(this::write);
    }

    private void write(PageWriter writer) {
        evidence = Optional.empty();
        switch (subject) {
            case ReportedOutcome outcome ->
                evidence = new OutcomePage(writer, session, drafts, getSite()).write(outcome);
            case Topic topic -> new TopicPage(writer, session, drafts, getSite()).write(topic);
            default -> new CasePage(writer).write(session.current());
        }
    }

    /** Scrolls to the places that the finding rests on. */
    public void revealEvidence() {
        evidence.ifPresent(page::reveal);
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }

    @Override
    public void dispose() {
        getSite().getWorkbenchWindow().getSelectionService().removeSelectionListener(selected);
        super.dispose();
    }
}
