package org.deskwright.policy.verdict;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.checklist.Wish;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.regfile.LgpoText;
import org.deskwright.policy.regfile.RegFile;
import org.deskwright.policy.regfile.RegistryChange;
import org.deskwright.policy.regfile.RegistryChange.Kind;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryType;

/**
 * What mends an item, as texts to copy. Nothing is written anywhere. A policy is best changed in the editor, by the
 * path; the texts are for those who script that, and for trying it on one computer. Each may be empty.
 *
 * @param editor what to do in the editor of policies
 * @param powershell for the GPO, with the module GroupPolicy
 * @param lgpo for {@code LGPO /t}, on one computer
 * @param reg for {@code reg import}, on one computer; a policy writes over it
 * @param template lines of a security template, for {@code secedit /configure}
 */
public record Fix(String editor, String powershell, String lgpo, String reg, String template) {
    private static final String HIDDEN = "not in any editor";

    public Fix {
        Objects.requireNonNull(editor, "editor");
        Objects.requireNonNull(powershell, "powershell");
        Objects.requireNonNull(lgpo, "lgpo");
        Objects.requireNonNull(reg, "reg");
        Objects.requireNonNull(template, "template");
    }

    /** @param gpo the one to change */
    public static Fix of(Item item, String gpo) {
        String path = item.notes().path().isEmpty() ? HIDDEN : item.notes().path();
        String editor = "In " + gpo + ": " + path + " > " + item.title() + ": " + wanted(item) + ".";
        return switch (item.place()) {
            case Place.Registry place -> change(item.wish(), place)
                    .map(change -> new Fix(editor, powershell(change, gpo), LgpoText.text(List.of(change)),
                            RegFile.text(List.of(change)), item.isOfSecurity() ? option(change) : ""))
                    .orElseGet(() -> new Fix(editor, "", "", "", ""));
            case Place.Template _ -> new Fix(item.notes().path() + ".", "", "", "", "");
            case Place.Right _,Place.Service _ -> new Fix(editor, "", "", "", "");
        };
    }

    /** What to choose, in words. */
    private static String wanted(Item item) {
        return switch (item.wish()) {
            case Wish.Value(String value) -> item.place() instanceof Place.Registry registry
                    ? "so that " + registry.value() + " is " + value
                    : value;
            case Wish.NotValues _,Wish.NotBits _,Wish.Empty _ -> "Not Configured, or not defined";
            case Wish.Present(boolean present) -> present ? "import the certificate" : "take the certificate out";
            case Wish.AllUsers _ -> "add Users (S-1-5-32-545), or a group that all users are in";
            case Wish.NotAllUsers _ -> "take out the group that all users are in";
            case Wish.Members(List<String> sids) -> "add " + String.join(" or ", sids);
        };
    }

    private static Optional<RegistryChange> change(Wish wish, Place.Registry place) {
        String hive = place.half() == Half.USER ? "HKCU" : "HKLM";
        return switch (wish) {
            case Wish.Value(String value) -> Optional.of(RegistryChange.set(hive, place.key(), place.value(),
                    value.matches("\\d{1,9}")
                            ? RegistryData.number(Integer.parseInt(value))
                            : RegistryData.text(RegistryType.SZ, value)));
            // a certificate is more than one value
            case Wish.Present _ -> Optional.empty();
            default -> Optional
                    .of(new RegistryChange(-1, hive, place.key(), Kind.DELETE_VALUE, place.value(), Optional.empty()));
        };
    }

    private static String powershell(RegistryChange change, String gpo) {
        String where = " -Name " + quoted(gpo) + " -Key " + quoted(change.hive() + "\\" + change.key()) + " -ValueName "
                + quoted(change.name());
        if (change.data().isEmpty()) {
            return "Remove-GPRegistryValue" + where;
        }
        RegistryData data = change.data().get();
        return "Set-GPRegistryValue" + where
                + (data.number().isPresent()
                        ? " -Type DWord -Value " + data.shown()
                        : " -Type String -Value " + quoted(data.shown()));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Of a security option; the editor keeps those in the template, whatever Registry.pol says. */
    private static String option(RegistryChange change) {
        return change.data().filter(data -> data.number().isPresent()).map(data -> "[Registry Values]\r\nMACHINE\\"
                + change.key() + "\\" + change.name() + "=4," + data.shown() + "\r\n").orElse("");
    }
}
