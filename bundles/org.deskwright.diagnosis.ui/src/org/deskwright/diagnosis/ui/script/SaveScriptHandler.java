package org.deskwright.diagnosis.ui.script;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;

/** Writes the script that fetches what is missing of the selected topic or findings, else of all of the case. */
public final class SaveScriptHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Scripts scripts = ScriptOf.selection(event);
        if (!scripts.isEmpty()) {
            scripts.save();
        }
        return null;
    }
}
