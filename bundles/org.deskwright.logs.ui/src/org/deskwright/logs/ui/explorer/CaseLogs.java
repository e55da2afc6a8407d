package org.deskwright.logs.ui.explorer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.LogMark;
import org.deskwright.logs.ui.explorer.Node.CaseLog;
import org.deskwright.logs.ui.explorer.Node.OfCase;
import org.deskwright.ui.session.OpenCase;

/** What of a case is about logs. */
final class CaseLogs {
    /** Of evidence: how kinds of logs are called. */
    private static final String KINDS = "logs.";

    private CaseLogs() {
    }

    /** Its logs and what is marked in them; nothing where there are none. */
    static Optional<OfCase> of(OpenCase state) {
        Map<String, List<LogMark>> logs = new TreeMap<>();
        state.evidence()
                .ifPresent(evidence -> evidence.coverage().entries().stream()
                        .filter(entry -> entry.provenance().kind().startsWith(KINDS))
                        .forEach(entry -> logs.put(entry.provenance().source(), new ArrayList<>())));
        for (LogMark mark : state.document().map(Case::marks).orElse(List.of())) {
            String file = mark.file().replace('\\', '/');
            String name = logs.keySet().stream().filter(known -> isSame(file, known)).findFirst().orElse(mark.file());
            logs.computeIfAbsent(name, n -> new ArrayList<>()).add(mark);
        }
        List<CaseLog> all = logs.entrySet().stream().map(log -> new CaseLog(log.getKey(), inOrder(log.getValue())))
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(new OfCase(state.title(), all));
    }

    /** Evidence is called as it lies in what was opened, what is marked by its path. */
    private static boolean isSame(String file, String evidence) {
        String known = evidence.replace('\\', '/');
        return file.equals(known) || file.endsWith("/" + known);
    }

    private static List<LogMark> inOrder(List<LogMark> marks) {
        return marks.stream().sorted(Comparator.comparingLong(LogMark::line)).toList();
    }
}
