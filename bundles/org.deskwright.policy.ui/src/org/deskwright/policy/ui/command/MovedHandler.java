package org.deskwright.policy.ui.command;

import java.util.List;
import java.util.Optional;

import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.ui.desk.PolicyDesk;
import org.deskwright.policy.ui.desk.PolicyNode;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows what would be other in the selected OU if it lay in another. Nothing is changed. */
public final class MovedHandler extends AbstractHandler {
    private static final Texts TEXTS = Texts.beside(MovedHandler.class);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        if (HandlerUtil.getCurrentStructuredSelection(event)
                .getFirstElement() instanceof PolicyNode.Place(PolicyContainer container)) {
            Optional<Dn> parent = ask(window.getShell(), container.dn(),
                    window.getService(PolicyDesk.class).current().directory().containers());
            if (parent.isPresent()) {
                Opening.supposeMoved(window, window.getShell(), container.dn(), parent.get());
                UnlinkedHandler.show(window);
            }
        }
        return null;
    }

    private static Optional<Dn> ask(Shell shell, Dn place, List<PolicyContainer> containers) {
        List<Dn> parents = containers.stream().filter(one -> one.kind() != PolicyContainer.Kind.SITE)
                .map(PolicyContainer::dn).filter(dn -> !dn.isIn(place)).toList();
        return new Chooser<Dn>(Icon.DIRECTORY, Dn::shown).ask(shell, TEXTS.get("moved.title"),
                TEXTS.get("moved.text", place.name()), parents, List.of());
    }
}
