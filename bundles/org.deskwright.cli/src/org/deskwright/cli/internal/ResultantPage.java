package org.deskwright.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.deskwright.policy.result.Setting;
import org.deskwright.policy.result.SettingNames;
import org.deskwright.policy.result.SettingResult;
import org.deskwright.policy.result.UserPreference;
import org.deskwright.policy.rsop.Rsop;
import org.deskwright.policy.rsop.ToldGpo;
import org.deskwright.policy.rsop.ToldOrder;
import org.deskwright.report.text.Paint;
import org.deskwright.report.text.TextPage;

/**
 * What policies come to in a place, as text and as JSON.
 *
 * @param user whom was asked for, or where that is
 * @param after how it would be after a change that was asked for
 * @param told what gpresult told of computers there
 * @param names of settings by the templates that were read
 */
public record ResultantPage(Dn place, Optional<Dn> user, ResultantSet.Both now, Optional<ResultantSet.Both> after,
        List<Rsop> told, SettingNames names) {

    private static final String SOME_USERS = "Preferences of users that are done to the computer; to know whose, name the"
            + " OU of the users with --user";

    private static final String ORDER = ": GPOs in the order in which they are applied, the last wins";

    /** Over {@link #rows()}. */
    public static final List<String> HEAD = List.of("half", "setting", "winner", "value", "may win", "losers", "file",
            "byte", "policy", "set afterwards by");

    /** A row for each setting as it is now, with who wins it. */
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        add(rows, "computer", now.computer());
        now.user().ifPresent(user -> add(rows, "user", user));
        for (UserPreference one : now.ofSomeUsers()) {
            rows.add(List.of("some users", one.setting().key().shown(), "cannot be told", value(one.setting()),
                    one.gpo().shown(), "", one.setting().source(), Long.toString(one.setting().offset()),
                    names.path(one.setting().key()), ""));
        }
        return rows;
    }

    private void add(List<List<String>> rows, String half, ResultantSet result) {
        Afterwards afterwards = new Afterwards(result);
        result.settings().values().forEach(one -> rows.add(row(half, one, afterwards)));
    }

    private List<String> row(String half, SettingResult one, Afterwards afterwards) {
        Optional<Claim> winner = one.winner();
        return List.of(half, one.key().shown(), winner.map(ResultantPage::name).orElse("cannot be told"),
                winner.map(Claim::setting).map(ResultantPage::value).orElse(""), gpos(one.mayWin()), gpos(one.losers()),
                winner.map(claim -> claim.setting().source()).orElse(""),
                winner.filter(claim -> claim.setting().offset() >= 0)
                        .map(claim -> Long.toString(claim.setting().offset())).orElse(""),
                names.path(one.key()), afterwards.than(one).map(ResultantPage::word).orElse(""));
    }

    private static String value(Setting setting) {
        return setting.removed() ? "(removed)" : setting.shown();
    }

    private static String name(Claim claim) {
        return claim.gpo().gpo().shown();
    }

    private static String gpos(List<Claim> claims) {
        return String.join(", ", claims.stream().map(ResultantPage::name).distinct().toList());
    }

    public void write(Console console, Writer out) throws IOException {
        TextPage page = new TextPage(out, console.terminal() ? console.width() : 120, console.colour());
        if (!hasLocal()) {
            page.block("", VerdictPage.NO_LOCAL);
        }
        half(page, "Computers in " + place, now.computer());
        for (Rsop one : told) {
            page.blank();
            beside(page, one, one.computer(), now.computer().order(), one.order());
        }
        if (now.user().isPresent()) {
            page.blank();
            page.heading(Paint.PLAIN, loopback());
            half(page, "Users", now.user().get());
            for (Rsop one : toldOfUsers()) {
                page.blank();
                beside(page, one, one.user(), now.user().get().order(), one.userOrder());
            }
        }
        if (!now.ofSomeUsers().isEmpty()) {
            page.blank();
            page.heading(Paint.BOLD, SOME_USERS);
            for (UserPreference one : now.ofSomeUsers()) {
                page.block("  ",
                        one.setting().key().shown() + " = " + value(one.setting()) + " by " + one.gpo().shown());
            }
        }
        if (after.isPresent()) {
            page.blank();
            List<ResultChange> changes = changes();
            page.heading(Paint.BOLD, "After the change: " + changes.size()
                    + (changes.size() == 1 ? " setting is other" : " settings are other"));
            for (Dn dn : notReadAfter()) {
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

    /** Those whose user is where the users are that were asked for. */
    private List<Rsop> toldOfUsers() {
        return user.isEmpty()
                ? List.of()
                : told.stream().filter(one -> !one.userOrder().place().isEmpty())
                        .filter(one -> isThere(user.get(), Dn.ofCanonical(one.userOrder().place()))).toList();
    }

    /** In that OU, or the user in it. */
    private static boolean isThere(Dn asked, Dn place) {
        return asked.equals(place) || asked.parent().filter(place::equals).isPresent() && asked.type().equals("cn");
    }

    private boolean hasLocal() {
        return Stream.concat(Stream.of(now.computer()), now.user().stream())
                .flatMap(half -> half.order().gpos().stream())
                .anyMatch(one -> one.gpo().id().startsWith(ResultantSet.LOCAL.toUpperCase(Locale.ROOT)));
    }

    private List<ResultChange> changes() {
        List<ResultChange> changes = new ArrayList<>(
                ResultChange.between(now.computer(), after.orElseThrow().computer()));
        if (now.user().isPresent() && after.orElseThrow().user().isPresent()) {
            changes.addAll(ResultChange.between(now.user().get(), after.orElseThrow().user().get()));
        }
        return changes;
    }

    /** Containers that only the change brings in. */
    private List<Dn> notReadAfter() {
        List<Dn> all = new ArrayList<>(notRead(after.orElseThrow()).toList());
        all.removeAll(notRead(now).toList());
        return all;
    }

    private static Stream<Dn> notRead(ResultantSet.Both both) {
        return Stream.concat(Stream.of(both.computer()), both.user().stream())
                .flatMap(half -> half.order().notRead().stream()).distinct();
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

    /** What a page tells over {@link #rows()}: in which order GPOs are applied, and what was not read. */
    public List<String> beside() {
        List<String> told = new ArrayList<>();
        if (!hasLocal()) {
            told.add(VerdictPage.NO_LOCAL);
        }
        beside("Computers in " + place, now.computer(), told);
        now.user().ifPresent(user -> {
            told.add(loopback());
            beside("Users", user, told);
        });
        return told;
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
        return "Loopback: " + now.loopback().name().toLowerCase(Locale.ROOT);
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
            gaps.add("Of " + dn + " only reports of GPOs tell: its other links, their order and what it blocks are not known;"
                    + " export the directory");
        }
        for (OrderedGpo one : Stream
                .concat(result.unread().stream(), result.unknown().stream().map(ResultantSet.UnknownEntries::gpo)).toList()) {
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

    private static String word(Extension extension) {
        return switch (extension) {
            case REGISTRY -> "administrative templates";
            case SECURITY -> "security settings";
            case AUDIT -> "audit policies";
            case PREFERENCES -> "preferences";
        };
    }

    private String told(SettingResult one) {
        String path = names.path(one.key());
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

    public Map<String, Object> document() {
        Map<String, Object> document = Rows.document("deskwright.policy-rsop/1");
        document.put("place", place.shown());
        document.put("localPolicyRead", hasLocal());
        document.put("computer", half(now.computer()));
        document.put("loopback", now.loopback().name().toLowerCase(Locale.ROOT));
        now.user().ifPresent(user -> document.put("user", half(user)));
        document.put("ofSomeUsers", now.ofSomeUsers().stream().map(ResultantPage::members).toList());
        document.put("gpresult", told.stream()
                .map(one -> beside(one, "computer", one.computer(), now.computer().order(), one.order())).toList());
        now.user().ifPresent(half -> document.put("gpresultOfUsers", toldOfUsers().stream()
                .map(one -> beside(one, "user", one.user(), half.order(), one.userOrder())).toList()));
        if (after.isPresent()) {
            document.put("changes", changes().stream().map(this::change).toList());
            document.put("containersNotReadAfter", notReadAfter().stream().map(Dn::shown).toList());
        }
        return document;
    }

    private static Map<String, Object> beside(Rsop one, String what, String whose, PolicyOrder reckoned,
            ToldOrder told) {
        OrderComparison comparison = OrderComparison.of(reckoned, told);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("file", one.source());
        members.put(what, whose);
        if (one.modelled()) {
            members.put("modelled", true);
        }
        members.put("same", comparison.isSame());
        members.put("appliedThereOnly", comparison.onlyTold().stream().map(ToldGpo::name).toList());
        members.put("reckonedOnly", comparison.onlyReckoned().stream().map(gpo -> gpo.gpo().shown()).toList());
        members.put("settled", comparison.settled().stream().map(gpo -> gpo.gpo().shown()).toList());
        members.put("sameOrder", comparison.sameOrder());
        return members;
    }

    private Map<String, Object> change(ResultChange change) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("setting", change.key().shown());
        members.put("before", change.before().map(this::setting).orElse(null));
        members.put("after", change.after().map(this::setting).orElse(null));
        return members;
    }

    private Map<String, Object> half(ResultantSet result) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("gpos", result.order().gpos().stream().map(ResultantPage::gpo).toList());
        members.put("containersNotRead", result.order().notRead().stream().map(Dn::shown).toList());
        members.put("linkOrderNotKnown", result.order().unordered().stream().map(Dn::shown).toList());
        members.put("settingsNotRead", result.unread().stream().map(one -> one.gpo().shown()).toList());
        Afterwards afterwards = new Afterwards(result);
        members.put("settings", result.settings().values().stream().map(one -> {
            Map<String, Object> setting = setting(one);
            afterwards.than(one)
                    .ifPresent(extension -> setting.put("setAfterwardsBy", extension.name().toLowerCase(Locale.ROOT)));
            return setting;
        }).toList());
        return members;
    }

    private static Map<String, Object> gpo(OrderedGpo one) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", one.gpo().id());
        members.put("name", one.gpo().name());
        members.put("linkedTo", one.container().dn().shown());
        members.put("enforced", one.enforced());
        members.put("applies", one.applies().name().toLowerCase(Locale.ROOT));
        members.put("reasons", one.reasons().stream().map(Reason::shown).toList());
        return members;
    }

    private Map<String, Object> setting(SettingResult one) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("extension", one.key().extension().name().toLowerCase(Locale.ROOT));
        members.put("place", one.key().place());
        members.put("name", one.key().name());
        members.put("policy", names.path(one.key()));
        members.put("certain", one.isCertain());
        members.put("winner", one.winner().map(ResultantPage::members).orElse(null));
        members.put("mayWin", one.mayWin().stream().map(ResultantPage::members).toList());
        members.put("losers", one.losers().stream().map(ResultantPage::members).toList());
        return members;
    }

    private static Map<String, Object> members(UserPreference one) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("gpo", one.gpo().shown());
        members.put("place", one.setting().key().place());
        members.put("name", one.setting().key().name());
        members.put("removed", one.setting().removed());
        members.put("value", one.setting().shown());
        members.put("file", one.setting().source());
        members.put("byte", one.setting().offset());
        return members;
    }

    private static Map<String, Object> members(Claim claim) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("gpo", claim.gpo().gpo().shown());
        members.put("removed", claim.setting().removed());
        members.put("value", claim.setting().shown());
        members.put("file", claim.setting().source());
        members.put("byte", claim.setting().offset());
        return members;
    }
}
