package org.deskwright.logs.ui.reading;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.ui.editor.LogEditor;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.ui.load.OnDisplay;
import org.eclipse.swt.widgets.Control;

/**
 * The log that a view of one log is about: the one in an editor, or one that is chosen in the log explorer and in no
 * editor, which is read for the view alone.
 *
 * @param editor none where the log is open in none
 * @param document closed with this, unless it is the editor's
 */
public record ChosenLog(Rotation log, Optional<LogEditor> editor, LogDocument document) implements AutoCloseable {
    static ChosenLog of(LogEditor editor) {
        return new ChosenLog(editor.log().log(), Optional.of(editor), editor.log());
    }

    static ChosenLog of(Rotation log, LogLibrary library) {
        return new ChosenLog(log, Optional.empty(), library.document(log, () -> {}));
    }

    /** Without its folder. */
    public String name() {
        String title = log.title().replace('\\', '/');
        return title.substring(title.lastIndexOf('/') + 1);
    }

    /**
     * Reads how much there is of it, where no editor does. Takes time.
     *
     * @throws IOException in words for people, when it cannot be read
     */
    public void open() throws IOException {
        if (editor.isEmpty() && !document.state().isOpen()) {
            document.open();
        }
    }

    /**
     * Runs the action on the display thread as soon as it is known how large it is, perhaps at once.
     *
     * @param control nothing is run any more once it is disposed
     */
    public void whenOpen(LogLibrary library, Control control, Runnable action) {
        if (editor.isPresent()) {
            editor.get().whenOpen(action);
            return;
        }
        try {
            library.clock().execute(() -> {
                try {
                    open();
                } catch (IOException e) {
                    // whoever looks into it says so
                }
                OnDisplay.soon(control, action);
            });
        } catch (RejectedExecutionException e) {
            // the workbench is being closed
            return;
        }
    }

    /** Whether there is nobody who follows how it grows. */
    public boolean isAlone() {
        return editor.isEmpty();
    }

    @Override
    public void close() {
        if (editor.isEmpty()) {
            document.close();
        }
    }
}
