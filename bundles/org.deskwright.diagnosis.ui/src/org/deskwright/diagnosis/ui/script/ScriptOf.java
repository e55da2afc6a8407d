package org.deskwright.diagnosis.ui.script;

import java.util.List;
import java.util.stream.Stream;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.Topic;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;

/** Of what a script is wanted. */
final class ScriptOf {
    private ScriptOf() {
    }

    /** What is missing of the selected topic or outcomes; of all of the case when those lack nothing. */
    static Scripts selection(ExecutionEvent event) throws ExecutionException {
        OpenCase state = HandlerUtil.getActiveWorkbenchWindowChecked(event).getService(DiagnosisSession.class)
                .current();
        Object selection = HandlerUtil.getCurrentSelection(event);
        List<?> selected = selection instanceof IStructuredSelection elements ? elements.toList() : List.of();
        List<ReportedOutcome> open = selected.stream().flatMap(e -> outcomes(e, state))
                .filter(o -> !o.missing().isEmpty()).distinct().toList();
        if (open.isEmpty()) {
            return new Scripts(state.title(), state.evidence(), state.outcomes());
        }
        String title = selected.getFirst() instanceof Topic topic ? topic.title() : open.getFirst().title();
        return new Scripts(title, state.evidence(), open);
    }

    private static Stream<ReportedOutcome> outcomes(Object element, OpenCase state) {
        return switch (element) {
            case ReportedOutcome outcome -> Stream.of(outcome);
            case Topic topic -> state.outcomes().stream().filter(o -> o.topics().contains(topic.id()));
            case null, default -> Stream.empty();
        };
    }
}
