package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.cli.Console;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.result.Afterwards;
import org.deskwright.policy.result.Claim;
import org.deskwright.policy.result.Extension;
import org.deskwright.policy.result.OrderComparison;
import org.deskwright.policy.result.OrderedGpo;
import org.deskwright.policy.result.PolicyOrder;
import org.deskwright.policy.result.Reason;
import org.deskwright.policy.result.ResultChange;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.result.SettingResult;
import org.deskwright.policy.result.UserPreference;
import org.deskwright.policy.rsop.Rsop;
import org.deskwright.policy.rsop.ToldGpo;
import org.deskwright.policy.rsop.ToldOrder;
import org.deskwright.report.text.Paint;
import org.deskwright.report.text.TextPage;

/** Text of what policies come to in a place. */
public record ResultantPage(Resultant of) {
    private static final String SOME_USERS = "Preferences of users that are done to the computer; to know whose, name the"
            + " OU of the users with --user";

    private static final String ORDER = ": GPOs in the order in which they are applied, the last wins";

    public void write(Console console, Writer out) throws IOException {
        TextPage page = new TextPage(out, console.terminal() ? console.width() : 120, console.colour());
        for (String line : missing()) {
            page.block("", line);
        }
        half(page, "Computers in " + of.place(), of.now().computer());
        for (Rsop one : of.told()) {
            page.blank();
            beside(page, one, one.computer(), of.now().computer().order(), one.order());
        }
        if (of.now().user().isPresent()) {
            page.blank();
            page.heading(Paint.PLAIN, loopback());
            half(page, "Users", of.now().user().get());
            for (Rsop one : of.toldOfUsers()) {
                page.blank();
                beside(page, one, one.user(), of.now().user().get().order(), one.userOrder());
            }
        }
        if (!of.now().ofSomeUsers().isEmpty()) {
            page.blank();
            page.heading(Paint.BOLD, SOME_USERS);
            for (UserPreference one : of.now().ofSomeUsers()) {
                page.block("  ", one.setting().key().shown() + " = " + ResultantRows.value(one.setting()) + " by "
                        + one.gpo().shown());
            }
        }
        if (of.after().isPresent()) {
            page.blank();
            List<ResultChange> changes = of.changes();
            page.heading(Paint.BOLD, "After the change: " + changes.size()
                    + (changes.size() == 1 ? " setting is other" : " settings are other"));
            for (Dn dn : of.notReadAfter()) {
                page.block("  ", "Nothing was read of " + dn + ": what is linked there is missing in this");
            }
            for (ResultChange change : changes) {
                page.block("  ", change.key().shown() + ": " + side(change.before()) + " -> " + side(change.after()));
            }
        }
    }

    private void beside(TextPage page, Rsop one, String whose, PolicyOrder reckoned, ToldOrder told)
            throws IOException {
        OrderComparison comparison = OrderComparison.of(reckoned, told);
        page.heading(Paint.BOLD, (one.modelled() ? "Model of " : "gpresult of ") + whose + " (" + one.source() + ") "
                + (comparison.isSame() ? "tells the same" : "tells something else"));
        for (ToldGpo gpo : comparison.onlyTold()) {
            page.block("  ", gpo.name() + " was applied there by its link to " + gpo.container());
        }
        for (OrderedGpo gpo : comparison.onlyReckoned()) {
            page.block("  ", gpo.gpo().shown() + " was not applied there: by the links that were read it applies");
        }
        for (OrderedGpo gpo : comparison.settled()) {
            page.block("  ", gpo.gpo().shown() + " was applied there, which settles what is open above");
        }
        if (!comparison.sameOrder()) {
            page.block("  ", "They were applied in another order: "
                    + String.join(", ", told.applied().stream().map(ToldGpo::name).toList()));
        }
    }

    private static String side(Optional<SettingResult> side) {
        return side.map(one -> one.winner().map(ResultantPage::claim).orElse("cannot be told")).orElse("not set");
    }

    private static String claim(Claim claim) {
        String value = claim.setting().removed() ? "removed" : claim.setting().shown();
        return (value.isBlank() ? "empty" : value) + " by " + claim.gpo().gpo().shown();
    }

    private void half(TextPage page, String title, ResultantSet result) throws IOException {
        page.heading(Paint.BOLD, title + ORDER);
        int number = 1;
        for (OrderedGpo one : result.order().gpos()) {
            page.block("  " + number++ + ". ", linked(one));
        }
        for (String line : gaps(result)) {
            page.block("  ", line);
        }
        page.heading(Paint.BOLD, result.settings().size() + (result.settings().size() == 1 ? " setting" : " settings"));
        Afterwards afterwards = new Afterwards(result);
        for (SettingResult one : result.settings().values()) {
            page.block("  ", told(one) + afterwards.than(one)
                    .map(extension -> "; but " + word(extension) + " set it after that, and hold").orElse(""));
        }
    }

    /** What a page tells over {@link ResultantRows}: in which order GPOs are applied, and what was not read. */
    public List<String> beside() {
        List<String> told = new ArrayList<>(missing());
        beside("Computers in " + of.place(), of.now().computer(), told);
        of.now().user().ifPresent(user -> {
            told.add(loopback());
            beside("Users", user, told);
        });
        return told;
    }

    private List<String> missing() {
        return new VerdictPage.Beside("", !of.hasLocal(), !of.sites()).gaps();
    }

    private static void beside(String title, ResultantSet result, List<String> told) {
        told.add(title + ORDER);
        int number = 1;
        for (OrderedGpo one : result.order().gpos()) {
            told.add(number++ + ". " + linked(one));
        }
        told.addAll(gaps(result));
    }

    private String loopback() {
        return "Loopback: " + of.now().loopback().name().toLowerCase(Locale.ROOT);
    }

    private static String linked(OrderedGpo one) {
        return one.gpo().shown() + ", linked to " + one.container().dn() + (one.enforced() ? ", enforced" : "")
                + state(one);
    }

    private static List<String> gaps(ResultantSet result) {
        List<String> gaps = new ArrayList<>();
        for (Dn dn : result.order().notRead()) {
            gaps.add("Nothing was read of " + dn + ": links there would count, too");
        }
        for (Dn dn : result.order().unordered()) {
            gaps.add("Of " + dn
                    + " only reports of GPOs tell: its other links, their order and what it blocks are not known;"
                    + " export the directory");
        }
        for (OrderedGpo one : Stream
                .concat(result.unread().stream(), result.unknown().stream().map(ResultantSet.UnknownEntries::gpo))
                .toList()) {
            String missing = one.missing();
            gaps.add(Character.toUpperCase(missing.charAt(0)) + missing.substring(1) + ": " + one.advice());
        }
        return gaps;
    }

    private static String state(OrderedGpo one) {
        List<String> reasons = one.reasons().stream().map(Reason::shown).toList();
        return switch (one.applies()) {
            case YES -> "";
            case NO -> ": does not apply, " + String.join("; ", reasons);
            case UNKNOWN -> ": cannot be told, " + String.join("; ", reasons);
        };
    }

    static String word(Extension extension) {
        return switch (extension) {
            case REGISTRY -> "administrative templates";
            case SECURITY -> "security settings";
            case AUDIT -> "audit policies";
            case PREFERENCES -> "preferences";
        };
    }

    private String told(SettingResult one) {
        String path = of.names().path(one.key());
        StringBuilder text = new StringBuilder(one.key().shown()).append(path.isEmpty() ? "" : " (" + path + ")")
                .append(" = ");
        text.append(one.winner().map(ResultantPage::claim).orElse("nothing for sure"));
        one.mayWin().forEach(claim -> text.append("; if it applies, ").append(claim(claim)));
        one.winner().map(claim -> claim.setting().open()).filter(open -> !open.isEmpty())
                .ifPresent(open -> text.append("; cannot be told, ").append(open));
        if (!one.unread().isEmpty()) {
            text.append("; unless one of those sets it that were not read whole");
        }
        List<Claim> losers = one.losers();
        if (!losers.isEmpty()) {
            text.append("; over ").append(String.join(", ", losers.stream().map(ResultantPage::claim).toList()));
        }
        return text.toString();
    }
}
