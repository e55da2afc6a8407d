package org.deskwright.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.policy.result.Afterwards;
import org.deskwright.policy.result.Claim;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.result.Setting;
import org.deskwright.policy.result.SettingResult;
import org.deskwright.policy.result.UserPreference;

/** A table of what policies come to in a place. */
public record ResultantRows(Resultant of) {
    /** Over {@link #rows()}. */
    public static final List<String> HEAD = List.of("half", "setting", "winner", "value", "may win", "losers", "file",
            "byte", "policy", "set afterwards by");

    /** A row for each setting as it is now, with who wins it. */
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        add(rows, "computer", of.now().computer());
        of.now().user().ifPresent(user -> add(rows, "user", user));
        for (UserPreference one : of.now().ofSomeUsers()) {
            rows.add(List.of("some users", one.setting().key().shown(), "cannot be told", value(one.setting()),
                    one.gpo().shown(), "", one.setting().source(), Long.toString(one.setting().offset()),
                    of.names().path(one.setting().key()), ""));
        }
        return rows;
    }

    private void add(List<List<String>> rows, String half, ResultantSet result) {
        Afterwards afterwards = new Afterwards(result);
        result.settings().values().forEach(one -> rows.add(row(half, one, afterwards)));
    }

    private List<String> row(String half, SettingResult one, Afterwards afterwards) {
        Optional<Claim> winner = one.winner();
        return List.of(half, one.key().shown(), winner.map(ResultantRows::name).orElse("cannot be told"),
                winner.map(Claim::setting).map(ResultantRows::value).orElse(""), gpos(one.mayWin()), gpos(one.losers()),
                winner.map(claim -> claim.setting().source()).orElse(""),
                winner.filter(claim -> claim.setting().offset() >= 0)
                        .map(claim -> Long.toString(claim.setting().offset())).orElse(""),
                of.names().path(one.key()), afterwards.than(one).map(ResultantPage::word).orElse(""));
    }

    static String value(Setting setting) {
        return setting.removed() ? "(removed)" : setting.shown();
    }

    private static String name(Claim claim) {
        return claim.gpo().gpo().shown();
    }

    private static String gpos(List<Claim> claims) {
        return String.join(", ", claims.stream().map(ResultantRows::name).distinct().toList());
    }
}
