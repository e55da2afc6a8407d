package org.deskwright.policy.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.deskwright.policy.checklist.Judge;
import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.checklist.Wish;
import org.deskwright.policy.regfile.RegFile;
import org.deskwright.policy.registry.RegistryType;
import org.deskwright.policy.result.SettingKey;
import org.deskwright.policy.template.UserRight.Member;

/** Mends what a security template sets: options and rights. Form and areas are those of secedit. */
final class TemplateFix {
    private static final String USERS = "S-1-5-32-545";
    private static final String FILE = "fix.inf";
    /** Of an account: a template would take others for more accounts, or for a SID; no account has them. */
    private static final Pattern NAME = Pattern.compile("(?!\\s*\\*)[^\",]*");

    private TemplateFix() {
    }

    /** A template cannot take a value back, so that something has to be wanted of it. */
    static void option(Verdict verdict, Place.Registry place, List<Fix.Step> steps) {
        data(verdict.item().wish(), place).ifPresent(data -> add("Registry Values",
                "MACHINE\\" + place.key() + "\\" + place.value() + "=" + data, "SECURITYPOLICY", steps));
        RegistryFix.change(verdict, place)
                .ifPresent(change -> steps.add(new Fix.Step(Fix.Kind.REG, RegFile.text(List.of(change)))));
    }

    /** With the number of its type, [MS-GPSB]; a banner, which has lines, is of several texts. */
    private static Optional<String> data(Wish wish, Place.Registry place) {
        return switch (wish) {
            case Wish.Value(String value) -> Optional.of(typed(value, place));
            case Wish.Values(List<String> right, List<String> _, String _, Wish.Greater _) ->
                Optional.of(typed(right.getFirst(), place));
            case Wish.Empty _ -> Optional.of("7,");
            default -> Optional.empty();
        };
    }

    private static String typed(String value, Place.Registry place) {
        return place.number() != RegistryType.SZ && value.matches("\\d{1,9}") ? "4," + value : "1,\"" + value + "\"";
    }

    /** Whoever else has the right keeps it: what a template says of a right is all of it. */
    static void right(Wish wish, String name, List<Member> now, List<Fix.Step> steps) {
        List<Member> members = new ArrayList<>(now);
        switch (wish) {
            case Wish.AllUsers _ -> members.add(new Member(USERS, ""));
            case Wish.Members(List<String> sids, Set<String> _) -> members.add(new Member(sids.getFirst(), ""));
            case Wish.NotMembers(List<String> sids, Set<String> _) ->
                members.removeIf(one -> Judge.isAllUsers(one) || sids.contains(one.sid()));
            case Wish.Value _,Wish.NotValues _,Wish.Values _,Wish.NotBits _,Wish.Empty _,Wish.Present _ -> {
                return;
            }
        }
        if (members.stream().allMatch(one -> NAME.matcher(one.name()).matches())) {
            right(name, members, steps);
        }
    }

    private static void right(String name, List<Member> members, List<Fix.Step> steps) {
        add(SettingKey.RIGHTS, name + " = " + members.stream()
                .map(one -> one.sid().isEmpty() ? one.name() : "*" + one.sid()).collect(Collectors.joining(",")),
                "USER_RIGHTS", steps);
    }

    static void add(String section, String line, String area, List<Fix.Step> steps) {
        steps.add(new Fix.Step(Fix.Kind.TEMPLATE,
                "[Unicode]\r\nUnicode=yes\r\n[Version]\r\nsignature=\"$CHICAGO$\"\r\nRevision=1\r\n[" + section
                        + "]\r\n" + line + "\r\n"));
        steps.add(new Fix.Step(Fix.Kind.APPLY, "secedit /configure /db fix.sdb /cfg " + FILE + " /areas " + area
                + "\r\nLGPO.exe /s " + FILE + "\r\n"));
    }
}
