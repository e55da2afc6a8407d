package org.deskwright.policy.verdict;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.checklist.Held;
import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.checklist.Judge;
import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.preference.Preference;
import org.deskwright.policy.rsop.Rsop;
import org.deskwright.policy.rsop.RsopSetting;
import org.deskwright.policy.verdict.Verdict.About;

/** Holds items of a checklist against what {@code gpresult} told of a computer and a user. */
record ToldVerdicts(Rsop result, ToldSettings told) {
    private static final String NOT_COLLECTED = "there are no results of the computer, as when gpresult is not run by an administrator";
    private static final String NO_USER_RESULTS = "there are no results of a user";
    private static final String NOT_TOLD = "gpresult does not tell of it, or by a name of another language";
    private static final String MODELLED = "a model has no local policy, and not what the computer really applied";
    private static final String NAME_ONLY = "gpresult tells its name, not its value; add its template, or the backup";
    private static final String DECIDED_THERE = "an item of preferences that the computer may have left out, or others changed";

    Verdict of(Item item) {
        Verdict verdict = Verdicts
                .weighed(Outside.of(Verdicts.inKey(first(item), ToldSettings.takesKeyOf(result, item)), result));
        return told.failed(result, item, told.winner(result, item))
                .map(one -> verdict.left(one.shown() + ", so that what it sets may not be there")).orElse(verdict);
    }

    /** Of a setting of users, that of the computer where that counts before it. */
    private Verdict first(Item item) {
        Verdict own = own(item);
        return own.set() && item.besides().computerFirst() && item.place() instanceof Place.Registry place
                ? Verdicts.before(own, own(item.about(place.of(Half.COMPUTER))))
                : own;
    }

    private Verdict own(Item item) {
        String name = Verdicts.isOfUser(item) ? result.user() : result.computer();
        if (name.isEmpty()) {
            return new Verdict(item, About.COMPUTER, "", State.CANNOT_TELL, false, "", "", result.source(), -1,
                    List.of(Verdicts.isOfUser(item) ? NO_USER_RESULTS : NOT_COLLECTED), Held.NOTHING);
        }
        Optional<RsopSetting> won = told.winner(result, item);
        if (won.isEmpty()) {
            boolean clear = result.security() && item.isOfSecurity() && item.isRightUnset();
            return new Verdict(item, About.COMPUTER, name, clear ? State.RIGHT : State.CANNOT_TELL, false, "", "",
                    result.source(), -1, open(clear ? "" : item.isOfSecurity() ? ReckonedHalf.UNSET : NOT_TOLD),
                    Held.NOTHING);
        }
        RsopSetting.What what = won.get().what();
        Item asked = told.against(result, item);
        return new Verdict(item, About.COMPUTER, name, told.state(asked, what), !ToldSettings.isDeleted(what),
                ToldSettings.shown(what), result.name(won.get().gpo()), result.source(), won.get().offset(),
                open(why(asked, what)), ToldSettings.held(what));
    }

    private String why(Item item, RsopSetting.What what) {
        if (ToldSettings.isDeleted(what) && !item.isRightUnset()) {
            return Judge.TAKEN_AWAY;
        }
        boolean decidedThere = what instanceof RsopSetting.Preferred(Preference preference)
                && ToldSettings.isDecidedThere(preference);
        return told.isOpen(item, what)
                ? NAME_ONLY
                : decidedThere
                        ? DECIDED_THERE
                        : ToldSettings.oddType(item, what)
                                .orElseGet(() -> String.join("; ", Verdicts.otherwise(item, told.state(item, what))));
    }

    private List<String> open(String why) {
        return Stream.of(why, result.modelled() ? MODELLED : "").filter(text -> !text.isEmpty()).toList();
    }
}
