package org.deskwright.logs.ui.editor;

import java.io.IOException;
import java.util.Optional;

import org.deskwright.logs.ui.canvas.LogPane;
import org.deskwright.logs.ui.canvas.LogSelection;
import org.deskwright.logs.ui.canvas.Spot;
import org.deskwright.logs.ui.model.LogAccess;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.logs.ui.model.Rows;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.table.Clip;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IProgressMonitor;

/** What is selected in a log, on its way to the clipboard. */
final class Copying {
    private static final Texts TEXTS = Texts.beside(Copying.class);
    /** Letters: more than this no program takes from a clipboard without trouble. */
    private static final int MOST = 32 << 20;

    private final LogPane pane;
    private final LogDocument log;

    Copying(LogPane pane, LogDocument log) {
        this.pane = pane;
        this.log = log;
    }

    /** The lines that are selected, and what of them is. */
    private record Cut(String text, int from, int to) {}

    /** What is selected; where nothing is, the line at which the keyboard is. */
    void copy() {
        LogSelection selection = pane.selection();
        boolean line = selection.isEmpty();
        Spot first = line ? new Spot(selection.lead().line(), 0) : selection.first();
        Spot last = line ? new Spot(selection.lead().line(), Integer.MAX_VALUE) : selection.last();
        Rows rows = pane.taken();
        if (rows.count() > 0) {
            new Errand<>(TEXTS.get("job.copy"), Errand.SHORT, monitor -> read(log, rows, first, last, monitor))
                    .icon(Icon.COPY)
                    .then(cut -> Clip.putPart(pane.canvas().getDisplay(), cut.text(), cut.from(), cut.to()))
                    .start(pane.canvas().getDisplay());
        }
    }

    private static Cut read(LogDocument log, Rows rows, Spot first, Spot last, IProgressMonitor monitor)
            throws IOException, LoadException {
        StringBuilder text = new StringBuilder();
        int from = 0;
        int to = 0;
        Optional<LogAccess> open = log.access();
        if (open.isEmpty()) {
            return new Cut("", 0, 0);
        }
        try (LogAccess access = open.get()) {
            for (long row = rows.row(first.line()); row < rows.count() && !monitor.isCanceled(); row++) {
                long number = rows.line(row);
                if (number > last.line()) {
                    break;
                }
                String line = access.text(number, MOST);
                from = number == first.line() ? Math.min(first.column(), line.length()) : from;
                text.append(text.isEmpty() ? "" : "\n").append(line);
                to = number == last.line()
                        ? text.length() - line.length() + Math.min(last.column(), line.length())
                        : text.length();
                if (text.length() > MOST) {
                    throw new LoadException(TEXTS.get("copy.much", Sizes.of(MOST)), TEXTS.get("copy.much.advice"));
                }
            }
        }
        return new Cut(text.toString(), Math.min(from, to), to);
    }

    /** Where the selection is, as other programs and people tell places. */
    void copyPlace() {
        LogSelection selection = pane.selection();
        long first = selection.first().line() + 1;
        long last = selection.last().line() + 1;
        String name = log.log().logs().getLast().name();
        Clip.put(pane.canvas().getDisplay(), name + ":" + first + (last > first ? "-" + last : ""));
    }
}
