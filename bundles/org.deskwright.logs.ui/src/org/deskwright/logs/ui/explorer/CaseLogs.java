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
import org.deskwright.logs.ui.reading.ShortNames;
import org.deskwright.ui.session.OpenCase;

/** What of a case is about logs. */
final class CaseLogs {
    /** Of evidence: how kinds of logs are called. */
    private static final String KINDS = "logs.";
    /** How the names in a folder, an archive and a case begin. */
    private static final List<String> INSIDE = List.of("/", "!/", "/" + Case.EVIDENCE_FOLDER + "/",
            "!/" + Case.EVIDENCE_FOLDER + "/");

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
            String name = logs.keySet().stream().filter(known -> isSame(file, known, state)).findFirst()
                    .orElse(mark.file());
            logs.computeIfAbsent(name, n -> new ArrayList<>()).add(mark);
        }
        List<String> names = List.copyOf(logs.keySet());
        List<CaseLog> all = logs.entrySet().stream()
                .map(log -> new CaseLog(log.getKey(), ShortNames.apart(log.getKey(), names), inOrder(log.getValue())))
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(new OfCase(state.title(), all));
    }

    /**
     * Evidence is called as it lies in what was opened, what is marked by its path. What was marked before the case was
     * saved lies elsewhere: of that only the last names are the same.
     */
    private static boolean isSame(String file, String evidence, OpenCase state) {
        String known = plain(evidence);
        List<String> opened = state.paths().stream().map(path -> plain(path.toAbsolutePath().normalize().toString()))
                .toList();
        boolean there = opened.stream().anyMatch(path -> file.equals(path) && path.endsWith("/" + known)
                || INSIDE.stream().anyMatch(inside -> file.equals(path + inside + known)));
        boolean ends = file.equals(known) || file.endsWith("/" + known);
        return there || ends && opened.stream().noneMatch(path -> path.endsWith("/" + known)
                || INSIDE.stream().anyMatch(inside -> file.startsWith(path + inside)));
    }

    private static String plain(String path) {
        return path.replace('\\', '/');
    }

    private static List<LogMark> inOrder(List<LogMark> marks) {
        return marks.stream().sorted(Comparator.comparingLong(LogMark::line)).toList();
    }
}
