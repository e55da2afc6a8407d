package org.deskwright.logs.ui.explorer;

import java.nio.file.Path;
import java.util.List;

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
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Image;

/** What logs are called in the tree. */
final class LogLabels extends ColumnLabelProvider {
    private static final Texts TEXTS = Texts.beside(LogLabels.class);
    private static final int SHORT = 80;

    @Override
    public String getText(Object element) {
        return switch ((Node) element) {
            case Root(OpenedLogs logs) -> root(logs);
            case Log(Rotation log, Path root) -> beneath(log, root);
            case Part(Rotation log, Path _) -> last(log.title());
            case Refused(var refusal) -> TEXTS.get("refused", last(refusal.name()), refusal.reason());
            case Offer(String name, var _) -> name;
            case OfCase(String title, List<CaseLog> logs) -> TEXTS.get("case", title, logs.size());
            case CaseLog(String name, List<LogMark> _) -> last(name);
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
        return rest.startsWith("!/") ? rest.substring(2) : rest.startsWith("/") ? rest.substring(1) : last(name);
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
            case CaseLog(String name, List<LogMark> _) -> name;
            case Mark(LogMark mark) -> mark.note().isEmpty() ? mark.text() : mark.note() + "\n" + mark.text();
            case Offer(String _, var paths) -> String.join("\n", paths.stream().map(Path::toString).toList());
        };
    }
}
