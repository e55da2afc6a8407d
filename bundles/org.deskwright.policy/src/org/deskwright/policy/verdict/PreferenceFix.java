package org.deskwright.policy.verdict;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.regfile.RegistryChange;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.template.ServiceStart.Mode;

/** Mends what preferences set. Elements and their classes are those of [MS-GPPREF]. */
final class PreferenceFix {
    private static final Pattern HALF = Pattern.compile("(?i)(?:^|[/\\\\])(user|machine)[/\\\\]preferences[/\\\\]");

    private PreferenceFix() {
    }

    /** Where the editor of policies has the item. */
    static String path(Verdict verdict) {
        return switch (verdict.item().place()) {
            case Place.Registry place -> (isOfUsers(verdict, place) ? "User" : "Computer")
                    + " Configuration > Preferences > Windows Settings > Registry > " + place.value() + " ("
                    + hive(place) + "\\" + place.key() + ")";
            default -> "Computer Configuration > Preferences > Control Panel Settings > Services > "
                    + verdict.held().service();
        };
    }

    private static String hive(Place.Registry place) {
        return place.half() == Half.USER ? "HKEY_CURRENT_USER" : "HKEY_LOCAL_MACHINE";
    }

    static void value(Verdict verdict, Place.Registry place, String gpo, List<Fix.Step> steps) {
        Optional<RegistryChange> change = RegistryFix.change(verdict, place);
        if (change.isEmpty()) {
            return;
        }
        String context = isOfUsers(verdict, place) ? "User" : "Computer";
        String hive = hive(place);
        String where = Fix.of(gpo) + " -Context " + context + " -Key " + Fix.quoted(hive + "\\" + place.key())
                + " -ValueName " + Fix.quoted(place.value());
        String remove = verdict.set() ? "Remove-GPPrefRegistryValue" + where + "\r\n" : "";
        String set = change.get().data().map(data -> " -Action Update" + RegistryFix.typed(data))
                .orElse(" -Action Delete");
        steps.add(new Fix.Step(Fix.Kind.POWERSHELL, remove + "Set-GPPrefRegistryValue" + where + set + "\r\n"));
        steps.add(new Fix.Step(Fix.Kind.PREFERENCE, value(place, hive, change.get().data())));
        RegistryFix.texts(change.get(), steps);
    }

    /** By the half that the file is of, whatever part of the registry it writes to. */
    private static boolean isOfUsers(Verdict verdict, Place.Registry place) {
        if (verdict.held().preferred().filter(half -> half != Half.UNKNOWN).isPresent()) {
            return verdict.held().preferred().get() == Half.USER;
        }
        Matcher half = HALF.matcher(verdict.file());
        return half.find() ? half.group(1).equalsIgnoreCase("user") : place.half() == Half.USER;
    }

    private static String value(Place.Registry place, String hive, Optional<RegistryData> data) {
        String typed = data
                .map(one -> one.number().isPresent()
                        ? "type=\"REG_DWORD\" value=\"%08x\"".formatted(one.number().getAsLong())
                        : "type=\"REG_SZ\" value=\"" + escaped(one.shown()) + "\"")
                .orElse("type=\"REG_SZ\" value=\"\"");
        String name = escaped(place.value());
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">
                <Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="%1$s" status="%1$s" image="7" uid="%2$s">
                <Properties action="%3$s" displayDecimal="0" default="0" hive="%4$s" key="%5$s" name="%1$s" %6$s/>
                </Registry>
                </RegistrySettings>
                """.formatted(name, uid(place.key() + place.value()), data.isPresent() ? "U" : "D", hive,
                escaped(place.key()), typed);
    }

    static String service(String service, Mode mode) {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <NTServices clsid="{2CFB484A-4E96-4b5d-A0B6-093D2F91E6AE}">
                <NTService clsid="{AB6F0B67-341F-4e51-92F9-005FBFBA1A43}" name="%1$s" image="0" uid="%2$s">
                <Properties startupType="%3$s" serviceName="%1$s" timeout="30"/>
                </NTService>
                </NTServices>
                """.formatted(escaped(service), uid(service), mode.name());
    }

    /** Each item has one; the same item has the same. */
    private static String uid(String of) {
        return "{" + UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString().toUpperCase(Locale.ROOT)
                + "}";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
