package org.deskwright.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.deskwright.policy.admx.ToldPolicy;
import org.deskwright.policy.preference.Preference;
import org.deskwright.policy.rsop.Rsop;
import org.deskwright.policy.rsop.RsopSetting;
import org.deskwright.policy.rsop.ToldGpo;
import org.deskwright.policy.rsop.ToldOrder;
import org.deskwright.policy.verdict.ToldSettings;

/** All that {@code gpresult} tells of computers and users, as it tells it: nothing of that is reckoned. */
public final class ToldRows {
    public static final List<String> HEAD = List.of("about", "kind", "place", "name", "value", "gpo", "precedence",
            "file", "byte");

    private ToldRows() {
    }

    /** GPOs in the order in which they were applied, then those that were not, then settings. */
    public static List<List<String>> of(List<Rsop> results) {
        List<List<String>> rows = new ArrayList<>();
        for (Rsop one : results) {
            gpos(one.computer(), one.order(), one, rows);
            gpos(one.user(), one.userOrder(), one, rows);
            one.settings().forEach(setting -> rows.add(setting(one, setting)));
        }
        return rows;
    }

    private static void gpos(String about, ToldOrder order, Rsop result, List<List<String>> rows) {
        for (ToldGpo gpo : order.applied()) {
            rows.add(gpo(about, gpo, "applied as " + gpo.order() + (gpo.enforced() ? ", enforced" : ""), result));
        }
        order.gpos().stream().filter(gpo -> gpo.order() <= 0)
                .forEach(gpo -> rows.add(gpo(about, gpo, "not applied", result)));
    }

    private static List<String> gpo(String about, ToldGpo gpo, String state, Rsop result) {
        return List.of(about, "gpo", gpo.container(), gpo.name(), state, gpo.id(), "", result.source(), "");
    }

    private static List<String> setting(Rsop result, RsopSetting one) {
        return switch (one.what()) {
            case RsopSetting.Right right -> row(result, one, "right", "", right.name());
            case RsopSetting.Option option -> row(result, one, "value", option.key(), option.name());
            case RsopSetting.Service service -> row(result, one, "service", "", service.name());
            case RsopSetting.Named(ToldPolicy policy) ->
                row(result, one, "template", policy.category(), policy.title());
            case RsopSetting.Preferred(Preference preference) -> switch (preference.what()) {
                case Preference.Value value ->
                    row(result, one, "preference", value.hive() + "\\" + value.key(), value.name());
                case Preference.Key key -> row(result, one, "preference", key.hive() + "\\" + key.key(),
                        "(" + preference.action().name().toLowerCase(Locale.ROOT) + ")");
                case Preference.Service service -> row(result, one, "preference", "", service.service());
                case Preference.Other other -> row(result, one, "preference", other.kind(), other.name());
            };
            case RsopSetting.Other other -> row(result, one, "other", other.section(), other.name());
        };
    }

    private static List<String> row(Rsop result, RsopSetting one, String kind, String place, String name) {
        return List.of(whose(result), kind, place, name, ToldSettings.shown(one.what()), result.name(one.gpo()),
                Integer.toString(one.precedence()), result.source(),
                one.offset() < 0 ? "" : Long.toString(one.offset()));
    }

    private static String whose(Rsop result) {
        return result.computer().isEmpty() ? result.user() : result.shownComputer();
    }
}
