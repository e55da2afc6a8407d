package org.deskwright.policy.ui.command;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.deskwright.policy.ui.desk.Assumed;
import org.deskwright.policy.ui.desk.PolicyDesk;
import org.deskwright.policy.ui.desk.PolicyState;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;

/**
 * For which computers and users policies are reckoned: their site, the OU of the users, what WMI filters answer. Where
 * there are more than anybody finds in a menu, its end opens a list in which one is found by typing.
 */
public final class AssumedMenu extends CompoundContributionItem {
    private static final Texts TEXTS = Texts.beside(AssumedMenu.class);
    private static final String ID = "org.deskwright.policy.ui.assumed";
    private static final int MOST = 25;

    @Override
    protected IContributionItem[] getContributionItems() {
        PolicyDesk desk = PlatformUI.getWorkbench().getService(PolicyDesk.class);
        PolicyState state = desk.current();
        if (state.directory().containers().isEmpty()) {
            return new IContributionItem[0];
        }
        MenuManager all = new MenuManager(TEXTS.get("assumed"), ID);
        all.add(menu("assumed.site", Choices.sites(state), desk));
        all.add(menu("assumed.users", Choices.users(state), desk));
        filters(all, state, desk);
        return new IContributionItem[]{all};
    }

    private static MenuManager menu(String key, List<Choice> choices, PolicyDesk desk) {
        MenuManager menu = new MenuManager(TEXTS.get(key), ID + "." + key);
        // what is chosen is always among them
        IntStream.range(0, choices.size()).filter(i -> i <= MOST || choices.get(i).chosen())
                .forEach(i -> menu.add(choose(choices.get(i), desk)));
        if (choices.size() - 1 > MOST) {
            menu.add(new Separator());
            menu.add(all(key, choices.size() - 1, choices, desk));
        }
        return menu;
    }

    private static void filters(MenuManager all, PolicyState state, PolicyDesk desk) {
        List<String> filters = Assumed.filters(state.directory());
        for (String filter : filters.stream().limit(MOST).toList()) {
            MenuManager menu = new MenuManager(plain(TEXTS.get("assumed.filter", state.directory().wmiFilter(filter))),
                    ID + "." + filter);
            Choices.answers(state, filter).forEach(one -> menu.add(choose(one, desk)));
            all.add(menu);
        }
        if (filters.size() > MOST) {
            Stream<Choice> answers = filters.stream().flatMap(filter -> Choices.answers(state, filter).stream());
            all.add(all("assumed.filter", filters.size(), answers.toList(), desk));
        }
    }

    /** @param count of what can be chosen from */
    private static Action all(String key, int count, List<Choice> choices, PolicyDesk desk) {
        return new Action(TEXTS.get(key + ".more", count)) {
            @Override
            public void run() {
                new Chooser<Choice>(Icon.DIRECTORY, Choice::full)
                        .ask(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(),
                                TEXTS.get("assumed.title"), TEXTS.get(key + ".ask"), choices,
                                choices.stream().filter(Choice::chosen).toList())
                        .ifPresent(one -> desk.assume(one.assumed()));
            }
        };
    }

    private static String plain(String text) {
        return text.replace("&", "&&");
    }

    private static Action choose(Choice one, PolicyDesk desk) {
        Action action = new Action(plain(one.title()), IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    desk.assume(one.assumed());
                }
            }
        };
        action.setChecked(one.chosen());
        return action;
    }
}
