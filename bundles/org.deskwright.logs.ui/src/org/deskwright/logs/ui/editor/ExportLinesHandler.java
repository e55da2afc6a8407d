package org.deskwright.logs.ui.editor;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Exports lines of a log; whoever runs the command may say where to. */
final class ExportLinesHandler extends AbstractHandler {
    private final LineExport export;
    private final String parameter;

    /** @param parameter of the command that holds the file */
    ExportLinesHandler(LineExport export, String parameter) {
        this.export = export;
        this.parameter = parameter;
    }

    @Override
    public Object execute(ExecutionEvent event) {
        export.ask(Optional.ofNullable(event.getParameter(parameter)).map(Path::of));
        return null;
    }
}
