package org.deskwright.policy.ui.command;

import java.util.List;
import java.util.Optional;

import org.deskwright.policy.access.Answer;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.link.PolicyContainer.Kind;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.ui.desk.Assumed;
import org.deskwright.policy.ui.desk.PolicyDesk;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;

/** For which computers and users policies are reckoned: their site, the OU of the users, what WMI filters answer. */
public final class AssumedMenu extends CompoundContributionItem {
    private static final Texts TEXTS = Texts.beside(AssumedMenu.class);
    private static final String ID = "org.deskwright.policy.ui.assumed";
    /** More cannot be chosen from in a menu. */
    private static final int MOST = 60;

    @Override
    protected IContributionItem[] getContributionItems() {
        PolicyDesk desk = PlatformUI.getWorkbench().getService(PolicyDesk.class);
        PolicyDirectory directory = desk.current().directory();
        if (directory.containers().isEmpty()) {
            return new IContributionItem[0];
        }
        MenuManager all = new MenuManager(TEXTS.get("assumed"), ID);
        all.add(places(desk, true));
        all.add(places(desk, false));
        for (String filter : Assumed.filters(directory).stream().limit(MOST).toList()) {
            MenuManager menu = new MenuManager(plain(TEXTS.get("assumed.filter", directory.wmiFilter(filter))),
                    ID + "." + filter);
            Assumed now = desk.current().assumed();
            for (Answer answer : Answer.values()) {
                menu.add(choice(TEXTS.get("assumed.filter." + answer.name()), now.answer(filter) == answer, desk,
                        now.answering(filter, answer)));
            }
            all.add(menu);
        }
        return new IContributionItem[]{all};
    }

    private static MenuManager places(PolicyDesk desk, boolean sites) {
        String key = sites ? "assumed.site" : "assumed.users";
        MenuManager menu = new MenuManager(TEXTS.get(key), ID + (sites ? ".site" : ".users"));
        Assumed now = desk.current().assumed();
        Optional<Dn> chosen = sites ? now.site() : now.users();
        menu.add(choice(TEXTS.get(key + ".none"), chosen.isEmpty(), desk,
                sites ? now.at(Optional.empty()) : now.withUsersOf(Optional.empty())));
        List<Dn> places = desk.current().directory().containers().stream()
                .filter(one -> (one.kind() == Kind.SITE) == sites).map(PolicyContainer::dn).limit(MOST).toList();
        for (Dn place : places) {
            Optional<Dn> it = Optional.of(place);
            menu.add(choice(sites ? place.name() : place.shown(), chosen.equals(it), desk,
                    sites ? now.at(it) : now.withUsersOf(it)));
        }
        return menu;
    }

    private static String plain(String text) {
        return text.replace("&", "&&");
    }

    private static Action choice(String title, boolean chosen, PolicyDesk desk, Assumed assumed) {
        Action action = new Action(plain(title), IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    desk.assume(assumed);
                }
            }
        };
        action.setChecked(chosen);
        return action;
    }
}
