package org.deskwright.diagnosis.ui.topics;

import java.util.Optional;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.Topic;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.ui.session.DiagnosisSession;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Selects the topic, or the first of those that a finding bears on, among all topics. */
public final class ShowTopicHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        TopicCatalogue catalogue = window.getService(DiagnosisSession.class).catalogue();
        Object selected = HandlerUtil.getCurrentStructuredSelection(event).getFirstElement();
        Optional<Topic> topic = topic(selected, catalogue);
        try {
            TopicsView topics = (TopicsView) window.getActivePage().showView(TopicsView.ID);
            topic.ifPresent(topics::select);
            return null;
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
    }

    private static Optional<Topic> topic(Object selected, TopicCatalogue catalogue) {
        return switch (selected) {
            case Topic topic -> Optional.of(topic);
            case ReportedOutcome outcome ->
                outcome.topics().stream().flatMap(id -> catalogue.topic(id).stream()).findFirst();
            case null, default -> Optional.empty();
        };
    }
}
