package org.deskwright.estate.ui.jump;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.Topic;
import org.deskwright.estate.lookup.CheckName;
import org.deskwright.estate.lookup.Hit;
import org.deskwright.estate.lookup.Lookup;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.ui.facts.Names;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.session.DiagnosisSession;
import org.eclipse.ui.PlatformUI;

/** All that can be gone to now: the fleet that is open, the topics, and the checks that have said something. */
final class JumpSource {
    private JumpSource() {
    }

    /** Quick; what it gives may be asked on any thread. */
    static Lookup lookup() {
        DiagnosisSession session = PlatformUI.getWorkbench().getService(DiagnosisSession.class);
        Map<String, String> checks = new TreeMap<>();
        for (ReportedOutcome outcome : session.current().outcomes()) {
            checks.putIfAbsent(outcome.check(), outcome.title());
        }
        List<CheckName> names = checks.entrySet().stream().map(e -> new CheckName(e.getKey(), e.getValue())).toList();
        Estate estate = session.current().evidence().flatMap(e -> e.find(Estate.KIND)).orElse(Estate.EMPTY);
        return new Lookup(estate, session.catalogue().topics(), names);
    }

    static Icon icon(Hit hit) {
        return switch (hit.target()) {
            case Item item -> Names.icon(item);
            case Topic _ -> Icon.TOPIC;
            default -> Icon.FINDINGS;
        };
    }
}
