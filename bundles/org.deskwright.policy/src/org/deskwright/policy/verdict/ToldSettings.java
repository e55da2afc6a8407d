package org.deskwright.policy.verdict;

import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.checklist.Judge;
import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.checklist.Wish;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.rsop.RsopSetting;

/** Settings as {@code gpresult} tells them, held against items. */
public final class ToldSettings {
    private static final String MACHINE = "MACHINE\\";

    private ToldSettings() {
    }

    /** Whether it is what the item is about. */
    public static boolean isAbout(RsopSetting.What what, Place place) {
        return switch (place) {
            case Place.Right(String name) ->
                what instanceof RsopSetting.Right right && right.name().equalsIgnoreCase(name);
            case Place.Registry(Half half, String key, String name) ->
                half == Half.COMPUTER && what instanceof RsopSetting.Option option
                        && option.key().equalsIgnoreCase(MACHINE + key) && option.name().equalsIgnoreCase(name);
            case Place.Service _,Place.Template _ -> false;
        };
    }

    public static State state(Wish wish, RsopSetting.What what) {
        return switch (what) {
            case RsopSetting.Right right -> Judge.state(wish, right.members());
            case RsopSetting.Option option -> Judge.state(wish, option.value());
        };
    }

    /** In one line for people. */
    public static String shown(RsopSetting.What what) {
        return switch (what) {
            case RsopSetting.Right right -> Judge.shown(right.members());
            case RsopSetting.Option option -> option.value();
        };
    }
}
