package org.deskwright.policy.verdict;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.checklist.Wish;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.regfile.LgpoText;
import org.deskwright.policy.regfile.RegFile;
import org.deskwright.policy.regfile.RegistryChange;
import org.deskwright.policy.regfile.RegistryChange.Kind;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryType;
import org.deskwright.policy.result.LocalPolicy;

/** Mends a value that Registry.pol sets. */
final class RegistryFix {
    private static final long MOST = 0xFFFF_FFFFL;
    private static final Pattern NUMBER = Pattern.compile("(?:REG_DWORD )?(\\d{1,10})(?: \\(preference\\))?");

    private RegistryFix() {
    }

    static void of(Verdict verdict, Place.Registry place, String gpo, List<Fix.Step> steps) {
        change(verdict, place).ifPresent(change -> {
            if (!gpo.startsWith(LocalPolicy.NAME)) {
                steps.add(new Fix.Step(Fix.Kind.POWERSHELL, powershell(change, gpo)));
            }
            texts(change, steps);
        });
    }

    /** For one computer. */
    static void texts(RegistryChange change, List<Fix.Step> steps) {
        if (LgpoText.holds(change)) {
            steps.add(new Fix.Step(Fix.Kind.LGPO, LgpoText.text(List.of(change))));
        }
        steps.add(new Fix.Step(Fix.Kind.REG, RegFile.text(List.of(change))));
    }

    /** What has to be done; empty where it takes more than a value, as a certificate does. */
    static Optional<RegistryChange> change(Verdict verdict, Place.Registry place) {
        String hive = place.half() == Half.USER ? "HKCU" : "HKLM";
        return switch (verdict.item().wish()) {
            case Wish.Value(String value) ->
                Optional.of(RegistryChange.set(hive, place.key(), place.value(), data(value, place)));
            case Wish.Values(List<String> right, List<String> _, String _, Wish.Greater _) ->
                Optional.of(RegistryChange.set(hive, place.key(), place.value(), data(right.getFirst(), place)));
            case Wish.Present(boolean present) -> present
                    ? Optional.empty()
                    : Optional.of(new RegistryChange(-1, hive, place.key(), Kind.DELETE_KEY, "", Optional.empty()));
            case Wish.NotBits(long bits) -> left(verdict.found(), bits).stream().boxed().findFirst()
                    .map(left -> left == 0
                            ? delete(hive, place)
                            : RegistryChange.set(hive, place.key(), place.value(), data(left.toString(), place)));
            case Wish.NotValues _,Wish.Empty _ -> Optional.of(delete(hive, place));
            case Wish.Members _,Wish.AllUsers _,Wish.NotMembers _ -> Optional.empty();
        };
    }

    private static RegistryChange delete(String hive, Place.Registry place) {
        return new RegistryChange(-1, hive, place.key(), Kind.DELETE_VALUE, place.value(), Optional.empty());
    }

    /**
     * What of a number is to stay: other bits of it were set for a reason.
     *
     * @param found the number for people, with its type or without
     */
    static OptionalLong left(String found, long bits) {
        Matcher number = NUMBER.matcher(found);
        return number.matches() ? OptionalLong.of(Long.parseLong(number.group(1)) & ~bits) : OptionalLong.empty();
    }

    static RegistryData data(String value, Place.Registry place) {
        return place.number() != RegistryType.SZ && value.matches("\\d{1,10}") && Long.parseLong(value) <= MOST
                ? RegistryData.number(Integer.parseUnsignedInt(value))
                : RegistryData.text(RegistryType.SZ, value);
    }

    private static String powershell(RegistryChange change, String gpo) {
        String where = Fix.of(gpo) + " -Key " + Fix.quoted(change.hive() + "\\" + change.key())
                + (change.kind() == Kind.DELETE_KEY ? "" : " -ValueName " + Fix.quoted(change.name()));
        return change.data().map(data -> "Set-GPRegistryValue" + where + typed(data))
                .orElse("Remove-GPRegistryValue" + where);
    }

    static String typed(RegistryData data) {
        return data.number().isPresent()
                ? " -Type DWord -Value " + data.shown()
                : " -Type String -Value " + Fix.quoted(data.shown());
    }
}
