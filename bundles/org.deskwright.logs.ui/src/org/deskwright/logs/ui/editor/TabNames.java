package org.deskwright.logs.ui.editor;

import java.util.List;
import java.util.stream.Stream;

import org.deskwright.logs.ui.reading.ShortNames;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;

/**
 * What tabs of logs are called: by their files, and several of one name by as much of their folders as tells them
 * apart.
 */
final class TabNames {
    private TabNames() {
    }

    /** Once another has been opened. */
    static void opened(LogEditor editor, IWorkbenchPage page) {
        tell(Stream.concat(Stream.of(editor), others(editor, page)).toList());
    }

    /** Once one of them is closed. */
    static void closed(LogEditor editor, IWorkbenchPage page) {
        tell(others(editor, page).toList());
    }

    private static Stream<LogEditor> others(LogEditor editor, IWorkbenchPage page) {
        return Stream.of(page.getEditorReferences()).map((IEditorReference one) -> one.getEditor(false))
                .filter(one -> one != editor).filter(LogEditor.class::isInstance).map(LogEditor.class::cast);
    }

    private static void tell(List<LogEditor> editors) {
        List<String> titles = editors.stream().map(TabNames::title).toList();
        editors.forEach(one -> one.call(ShortNames.apart(title(one), titles)));
    }

    private static String title(LogEditor editor) {
        return ((LogInput) editor.getEditorInput()).log().title();
    }
}
