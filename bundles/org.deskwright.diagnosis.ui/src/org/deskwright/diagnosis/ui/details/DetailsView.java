package org.deskwright.diagnosis.ui.details;

import java.util.Map;
import java.util.Optional;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.Topic;
import org.deskwright.diagnosis.ui.findings.FindingsView;
import org.deskwright.diagnosis.ui.perspective.TabOrder;
import org.deskwright.ui.command.RunnableHandler;
import org.deskwright.ui.drop.FileDrop;
import org.deskwright.ui.page.Page;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.reveal.DiagnoseParts;
import org.deskwright.ui.session.AnswerDrafts;
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
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/** All that is known about the selected finding or topic; about the opened case when nothing else is selected. */
public final class DetailsView extends ViewPart {
    public static final String ID = DiagnoseParts.DETAILS;

    private final ISelectionListener selected = this::select;
    private DiagnosisSession session;
    private AnswerDrafts drafts;
    private Page page;
    private Object subject = OpenCase.NOTHING;
    private Optional<Control> evidence = Optional.empty();
    private Optional<QuestionForm> form = Optional.empty();
    private PageKey written = PageKey.of(OpenCase.NOTHING, OpenCase.NOTHING);
    private OpenCase followed = OpenCase.NOTHING;

    @Override
    public void createPartControl(Composite parent) {
        session = getSite().getService(DiagnosisSession.class);
        drafts = getSite().getService(AnswerDrafts.class);
        parent.setLayout(new FillLayout());
        page = new Page(parent, "details.page");
        FileDrop.on(page.control(), session::open);
        getSite().getWorkbenchWindow().getSelectionService().addSelectionListener(selected);
        getSite().getService(IHandlerService.class).activateHandler("org.deskwright.diagnosis.ui.applyAnswers",
                new RunnableHandler(() -> form.ifPresent(QuestionForm::give)));
        write();
        SessionWatch.on(page.control(), session, this::follow);
        SessionWatch.on(page.control(), drafts, this::bringBack);
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
        boolean another = !state.isSameCaseAs(followed);
        followed = state;
        if (another) {
            subject = state;
        } else if (subject instanceof ReportedOutcome outcome) {
            subject = now(outcome, state).<Object>map(o -> o).orElse(state);
        } else if (subject instanceof OpenCase) {
            subject = state;
        }
        if (!PageKey.of(subject, state).equals(written)) {
            written = PageKey.of(subject, state);
            page.rewrite(this::write);
        }
    }

    /** What was typed at an earlier time has been found. */
    private void bringBack(Map<String, String> typed) {
        if (!typed.isEmpty()) {
            page.rewrite(this::write);
        }
    }

    /** The outcome as it stands now; while checks run it may just not have come again. */
    private static Optional<ReportedOutcome> now(ReportedOutcome outcome, OpenCase state) {
        Optional<ReportedOutcome> now = state.outcomes().stream().filter(o -> o.identity().equals(outcome.identity()))
                .findFirst();
        boolean ofAnEarlierReport = state.comparison().filter(r -> r.outcomes().contains(outcome)).isPresent();
        return now.isEmpty() && (state.state() == CaseState.CHECKING || ofAnEarlierReport) ? Optional.of(outcome) : now;
    }

    private void write() {
        written = PageKey.of(subject, session.current());
        page.writeSoon(this::write);
    }

    private void write(PageWriter writer) {
        evidence = Optional.empty();
        QuestionForm questions = new QuestionForm(writer, session, drafts);
        form = Optional.of(questions);
        switch (subject) {
            case ReportedOutcome outcome ->
                evidence = new OutcomePage(writer, session, getSite()).write(outcome, questions);
            case Topic topic -> new TopicPage(writer, session, getSite()).write(topic, questions, this::goTo);
            default -> new CasePage(writer).write(session.current());
        }
    }

    private void goTo(ReportedOutcome finding) {
        TabOrder.activate(getSite(), FindingsView.ID, FindingsView.class, view -> view.select(finding));
    }

    /** Scrolls to the places that the finding rests on. */
    public void revealEvidence() {
        page.catchUp();
        evidence.ifPresent(page::reveal);
    }

    /** Goes to the first question that stands on the page, else to the page itself. */
    public void goToQuestions() {
        page.catchUp();
        if (form.flatMap(QuestionForm::first).filter(page::focus).isEmpty()) {
            setFocus();
        }
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
