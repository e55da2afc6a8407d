package org.deskwright.policy.ui.command;

import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.CompanyChecklists.OfFile;
import org.deskwright.policy.ui.desk.PolicyDesk;
import org.deskwright.policy.ui.desk.PolicyState;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;

/** Which checklist policies are held against, where there are others than the bundled one. */
public final class ChecklistMenu extends CompoundContributionItem {
    private static final Texts TEXTS = Texts.beside(ChecklistMenu.class);

    @Override
    protected IContributionItem[] getContributionItems() {
        PolicyState state = PlatformUI.getWorkbench().getService(PolicyDesk.class).current();
        if (state.company().all().isEmpty()) {
            return new IContributionItem[0];
        }
        MenuManager menu = new MenuManager(TEXTS.get("checklist.menu"), "org.deskwright.policy.ui.checklists.menu");
        Checklist bundled = Checklist.bundled();
        menu.add(choice(TEXTS.get("checklist.bundled"), bundled, state));
        for (OfFile one : state.company().all()) {
            menu.add(choice(TEXTS.get("checklist.own", one.checklist().id(), one.file().getFileName()), one.checklist(),
                    state));
        }
        return new IContributionItem[]{menu};
    }

    private static Action choice(String title, Checklist checklist, PolicyState state) {
        Action action = new Action(title.replace("&", "&&"), IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
                if (isChecked()) {
                    Opening.use(window, window.getShell(), checklist);
                }
            }
        };
        action.setChecked(checklist.id().equals(state.checklist().id()));
        return action;
    }
}
