package org.deskwright.estate.ui.command;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.estate.model.Item;
import org.deskwright.ui.table.Clip;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Copies the ids of the selected items, a line each. */
public final class CopyIdHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        String ids = Stream.of(HandlerUtil.getCurrentStructuredSelection(event).toArray()).map(Item.class::cast)
                .map(Item::id).collect(Collectors.joining(System.lineSeparator()));
        Clip.put(HandlerUtil.getActiveShellChecked(event).getDisplay(), ids);
        return null;
    }
}
