package org.deskwright.policy.verdict;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.checklist.Wish;
import org.deskwright.policy.result.SettingKey;
import org.deskwright.policy.template.ServiceStart.Mode;

/** Mends how a service starts. */
final class ServiceFix {
    private static final int FIRST = 2;
    /** Names that no shell makes anything else of. */
    private static final Pattern PLAIN = Pattern.compile("[\\w .-]+");

    private ServiceFix() {
    }

    static void of(Verdict verdict, Place.Service place, List<Fix.Step> steps) {
        Optional<Mode> wanted = verdict.item().wish() instanceof Wish.Value(String value)
                ? Stream.of(Mode.values()).filter(mode -> mode.name().equalsIgnoreCase(value)).findFirst()
                : Optional.empty();
        wanted.ifPresent(mode -> of(verdict, place, mode, steps));
    }

    private static void of(Verdict verdict, Place.Service place, Mode mode, List<Fix.Step> steps) {
        String service = verdict.held().service();
        if (!service.isEmpty()) {
            String preference = PreferenceFix.service(service, mode);
            if (Origin.of(verdict) == Origin.PREFERENCES) {
                steps.add(new Fix.Step(Fix.Kind.PREFERENCE, preference));
            } else {
                if (service.indexOf('"') < 0) {
                    TemplateFix.add(SettingKey.SERVICES, "\"" + service + "\"," + (mode.ordinal() + FIRST) + ",\"\"",
                            "SERVICES", steps);
                }
                steps.add(new Fix.Step(Fix.Kind.PREFERENCE, preference));
            }
        }
        steps.add(new Fix.Step(Fix.Kind.COMPUTER, onComputer(place, service, mode)));
    }

    /** Where its name is not known, whatever has such a name. */
    private static String onComputer(Place.Service place, String service, Mode mode) {
        String start = switch (mode) {
            case AUTOMATIC -> "Automatic";
            case MANUAL -> "Manual";
            case DISABLED -> "Disabled";
        };
        if (service.isEmpty()) {
            return "Get-Service | Where-Object Name -Match " + Fix.quoted(place.pattern())
                    + " | Set-Service -StartupType " + start + "\r\n";
        }
        String set = "Set-Service -Name " + Fix.quoted(service) + " -StartupType " + start + "\r\n";
        if (!PLAIN.matcher(service).matches()) {
            return set;
        }
        String sc = switch (mode) {
            case AUTOMATIC -> "auto";
            case MANUAL -> "demand";
            case DISABLED -> "disabled";
        };
        return set + "sc.exe config \"" + service + "\" start= " + sc + "\r\n";
    }
}
