package org.deskwright.policy.ui.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.deskwright.policy.access.Answer;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.link.PolicyContainer.Kind;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.ui.desk.Assumed;
import org.deskwright.policy.ui.desk.PolicyState;
import org.deskwright.ui.text.Texts;

/** All that can be said of the computers that policies are reckoned for. */
final class Choices {
    private static final Texts TEXTS = Texts.beside(Choices.class);

    private Choices() {
    }

    /** The sites they may be in; first that it is not known. */
    static List<Choice> sites(PolicyState state) {
        Assumed now = state.assumed();
        List<Choice> all = new ArrayList<>();
        all.add(choice(TEXTS.get("assumed.site.none"), now.site().isEmpty(), now.at(Optional.empty())));
        for (Dn site : places(state.directory(), true)) {
            Optional<Dn> it = Optional.of(site);
            all.add(new Choice(site.name(), site.shown(), now.site().equals(it), now.at(it)));
        }
        return all;
    }

    /** The OUs of who signs in; first that of the computers. */
    static List<Choice> users(PolicyState state) {
        Assumed now = state.assumed();
        List<Choice> all = new ArrayList<>();
        all.add(choice(TEXTS.get("assumed.users.none"), now.users().isEmpty(), now.withUsersOf(Optional.empty())));
        for (Dn place : places(state.directory(), false)) {
            Optional<Dn> it = Optional.of(place);
            all.add(choice(place.shown(), now.users().equals(it), now.withUsersOf(it)));
        }
        return all;
    }

    private static List<Dn> places(PolicyDirectory directory, boolean sites) {
        return directory.containers().stream().filter(one -> (one.kind() == Kind.SITE) == sites)
                .map(PolicyContainer::dn).sorted(Comparator.comparing(Dn::shown, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** What a WMI filter may answer. */
    static List<Choice> answers(PolicyState state, String filter) {
        List<Choice> all = new ArrayList<>();
        for (Answer answer : Answer.values()) {
            String title = TEXTS.get("assumed.filter." + answer.name());
            all.add(new Choice(title, TEXTS.get("assumed.filter.all", state.directory().wmiFilter(filter), title),
                    state.assumed().answer(filter) == answer, state.assumed().answering(filter, answer)));
        }
        return all;
    }

    private static Choice choice(String title, boolean chosen, Assumed assumed) {
        return new Choice(title, title, chosen, assumed);
    }
}
