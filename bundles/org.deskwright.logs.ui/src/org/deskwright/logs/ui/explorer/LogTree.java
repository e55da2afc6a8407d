package org.deskwright.logs.ui.explorer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.core.casefile.LogMark;
import org.deskwright.logs.ui.explorer.Node.CaseLog;
import org.deskwright.logs.ui.explorer.Node.Log;
import org.deskwright.logs.ui.explorer.Node.Mark;
import org.deskwright.logs.ui.explorer.Node.OfCase;
import org.deskwright.logs.ui.explorer.Node.Offer;
import org.deskwright.logs.ui.explorer.Node.Part;
import org.deskwright.logs.ui.explorer.Node.Refused;
import org.deskwright.logs.ui.explorer.Node.Root;
import org.deskwright.logs.ui.library.OpenedLogs;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** What stands beneath what in the tree of logs. */
final class LogTree implements ITreeContentProvider {
    private List<OpenedLogs> opened = List.of();
    private List<Offer> offers = List.of();
    private Optional<OfCase> ofCase = Optional.empty();

    void set(List<OpenedLogs> logs, List<Offer> further) {
        opened = logs;
        offers = further;
    }

    void set(Optional<OfCase> open) {
        ofCase = open;
    }

    Optional<OfCase> ofCase() {
        return ofCase;
    }

    @Override
    public Object[] getElements(Object input) {
        List<Path> roots = opened.stream().map(OpenedLogs::root).toList();
        return Stream
                .of(ofCase.stream(), opened.stream().map(Root::new),
                        offers.stream().filter(offer -> !roots.containsAll(offer.paths())))
                .flatMap(nodes -> nodes).toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        List<Node> children = new ArrayList<>();
        switch ((Node) parent) {
            case Root(OpenedLogs logs) -> {
                if (!isFile(logs)) {
                    logs.logs().forEach(log -> children.add(new Log(log, logs.root())));
                }
                logs.refusals().forEach(refusal -> children.add(new Refused(refusal)));
            }
            case Log(var log, Path root) when log.logs().size() > 1 ->
                log.singly().forEach(one -> children.add(new Part(one, root)));
            case OfCase(String _, List<CaseLog> logs) -> children.addAll(logs);
            case CaseLog(String _, String _, List<LogMark> marks) ->
                marks.forEach(mark -> children.add(new Mark(mark)));
            case Log _,Part _,Refused _,Offer _,Mark _ -> {
            }
        }
        return children.toArray();
    }

    @Override
    public boolean hasChildren(Object element) {
        return switch ((Node) element) {
            // of a single file the root is the log
            case Root(OpenedLogs logs) -> !isFile(logs) || !logs.refusals().isEmpty();
            case Log(var log, Path _) -> log.logs().size() > 1;
            case OfCase _ -> true;
            case CaseLog(String _, String _, List<LogMark> marks) -> !marks.isEmpty();
            case Part _,Refused _,Offer _,Mark _ -> false;
        };
    }

    /** Whether it is a log itself, and holds no others. */
    static boolean isFile(OpenedLogs logs) {
        // what was unpacked or written in other letters is read from a copy
        return logs.logs().size() == 1 && logs.logs().getFirst().logs().size() == 1
                && (logs.logs().getFirst().logs().getFirst().file().equals(logs.root())
                        || logs.logs().getFirst().title().equals(logs.root().toString()))
                && !Files.isDirectory(logs.root());
    }

    @Override
    public Object getParent(Object element) {
        return switch ((Node) element) {
            case Log(var _, Path root) ->
                opened.stream().filter(logs -> logs.root().equals(root)).findFirst().map(Root::new).orElse(null);
            case CaseLog _ -> ofCase.orElse(null);
            case Mark(LogMark mark) -> ofCase.stream().flatMap(all -> all.logs().stream())
                    .filter(log -> log.marks().contains(mark)).findFirst().orElse(null);
            case Root _,Part _,Refused _,Offer _,OfCase _ -> null;
        };
    }
}
