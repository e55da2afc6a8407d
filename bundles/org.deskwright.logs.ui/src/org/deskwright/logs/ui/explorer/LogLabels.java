package org.deskwright.logs.ui.explorer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.casefile.LogMark;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.ui.explorer.Node.CaseLog;
import org.deskwright.logs.ui.explorer.Node.Log;
import org.deskwright.logs.ui.explorer.Node.Mark;
import org.deskwright.logs.ui.explorer.Node.OfCase;
import org.deskwright.logs.ui.explorer.Node.Offer;
import org.deskwright.logs.ui.explorer.Node.Part;
import org.deskwright.logs.ui.explorer.Node.Refused;
import org.deskwright.logs.ui.explorer.Node.Root;
import org.deskwright.logs.ui.library.OpenedLogs;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;

/** What logs are called in the tree. */
final class LogLabels extends ColumnLabelProvider {
    private static final Texts TEXTS = Texts.beside(LogLabels.class);
    private static final int SHORT = 80;

    private Optional<Rotation> active = Optional.empty();

    /** The log in the editor is told from the others. */
    void mark(Optional<Rotation> log) {
        active = log;
    }

    @Override
    public String getText(Object element) {
        String name = name((Node) element);
        return isActive((Node) element) ? TEXTS.get("active", name) : name;
    }

    /** What holds the log in the editor is told by that, too, so that it is found where it is closed. */
    @Override
    public Font getFont(Object element) {
        return isActive((Node) element) || holdsActive((Node) element)
                ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT)
                : null;
    }

    private boolean isActive(Node node) {
        return active.isPresent() && switch (node) {
            case Root(OpenedLogs logs) -> LogTree.isFile(logs) && logs.logs().contains(active.get());
            case Log(Rotation log, Path _) -> log.equals(active.get());
            case Part(Rotation log, Path _) -> log.equals(active.get());
            case Refused _,Offer _,OfCase _,CaseLog _,Mark _ -> false;
        };
    }

    private boolean holdsActive(Node node) {
        return active.isPresent() && switch (node) {
            case Root(OpenedLogs logs) -> logs.logs().stream().anyMatch(this::isOrHoldsActive);
            case Log(Rotation log, Path _) -> isOrHoldsActive(log);
            case Part _,Refused _,Offer _,OfCase _,CaseLog _,Mark _ -> false;
        };
    }

    private boolean isOrHoldsActive(Rotation log) {
        return log.equals(active.get()) || log.singly().contains(active.get());
    }

    private static String name(Node element) {
        return switch (element) {
            case Root(OpenedLogs logs) -> root(logs);
            case Log(Rotation log, Path root) -> beneath(log, root);
            case Part(Rotation log, Path _) -> last(log.title());
            case Refused(var refusal) -> TEXTS.get("refused", last(refusal.name()), refusal.reason());
            case Offer(String name, var _) -> name;
            case OfCase(String title, List<CaseLog> logs) -> TEXTS.get("case", title, logs.size());
            case CaseLog(String _, String called, List<LogMark> _) -> called;
            case Mark(LogMark mark) ->
                TEXTS.get(mark.lines() > 1 ? "mark.lines" : "mark.line", mark.line(), mark.last(), words(mark));
        };
    }

    private static String root(OpenedLogs logs) {
        Path name = logs.root().getFileName();
        String called = name == null ? logs.root().toString() : name.toString();
        if (LogTree.isFile(logs)) {
            // many programs call their logs alike
            Path folder = logs.root().getParent();
            return folder == null ? called : TEXTS.get("file", called, folder);
        }
        return TEXTS.get(logs.isWhole() ? "root" : "root.looking", called, logs.logs().size());
    }

    /** The name without what is told by the root already. */
    private static String beneath(Rotation log, Path root) {
        String name = log.title().replace('\\', '/');
        String above = root.toString().replace('\\', '/');
        String rest = name.startsWith(above) ? name.substring(above.length()) : name;
        String path = rest.startsWith("!/") ? rest.substring(2) : rest.startsWith("/") ? rest.substring(1) : last(name);
        int folder = path.lastIndexOf('/');
        // many are called alike, and where the view is narrow the name is to be seen
        return folder < 0 ? path : TEXTS.get("file", path.substring(folder + 1), path.substring(0, folder));
    }

    /** Its note, else how the first of its lines begins. */
    private static String words(LogMark mark) {
        String said = mark.note().isBlank() ? mark.text() : mark.note();
        String line = said.lines().findFirst().orElse("").strip();
        return line.length() > SHORT ? line.substring(0, SHORT) + "\u2026" : line;
    }

    private static String last(String name) {
        return name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
    }

    @Override
    public Image getImage(Object element) {
        return switch ((Node) element) {
            case Root(OpenedLogs logs) -> (LogTree.isFile(logs) ? Icon.LOG : Icon.OPEN_FOLDER).image();
            case Log _,Part _ -> Icon.LOG.image();
            case Refused _ -> Icon.WARNING.image();
            case Offer _ -> Icon.FIND.image();
            case OfCase _ -> Icon.CASE.image();
            case CaseLog _ -> Icon.LOG.image();
            case Mark(LogMark mark) -> (mark.evidence() ? Icon.MARK_EVIDENCE : Icon.BOOKMARK).image();
        };
    }

    @Override
    public String getToolTipText(Object element) {
        return switch ((Node) element) {
            case Root(OpenedLogs logs) -> logs.root().toString();
            case Log(Rotation log, Path _) -> log.title();
            case Part(Rotation log, Path _) -> log.title();
            case Refused(var refusal) -> refusal.line();
            case OfCase(String title, List<CaseLog> _) -> title;
            case CaseLog(String name, String _, List<LogMark> _) -> name;
            case Mark(LogMark mark) -> mark.note().isEmpty() ? mark.text() : mark.note() + "\n" + mark.text();
            case Offer(String _, var paths) -> String.join("\n", paths.stream().map(Path::toString).toList());
        };
    }
}
