package org.deskwright.policy.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.gpo.RegistryPart;
import org.deskwright.policy.gpo.TemplatePart;
import org.deskwright.policy.registry.RegistryState;
import org.deskwright.policy.template.InfSection;
import org.deskwright.policy.template.RegistryOption;
import org.deskwright.policy.template.SecurityTemplate;

/** What a GPO sets and removes. */
public final class GpoSettings {
    private static final String COMPUTER = "HKLM\\";
    private static final String USER = "HKCU\\";
    private static final String MACHINE = "MACHINE\\";
    /** Sections that are read into something better, or that set nothing. */
    private static final Set<String> OTHER = Set.of("unicode", "version", "privilege rights", "registry values",
            "service general setting");

    private GpoSettings() {
    }

    /** All of a half; files of which the half is not known count for the computer. */
    public static List<Setting> of(Gpo gpo, Half half) {
        List<Setting> all = new ArrayList<>();
        for (RegistryPart part : gpo.registry()) {
            if (isOf(part.half(), half)) {
                part.state().values().forEach(value -> all.add(setting(part, half, value)));
            }
        }
        if (half != Half.USER) {
            gpo.templates().forEach(part -> template(part, all));
        }
        return all;
    }

    /** What it does to a value of the registry that it need not name, as when it removes all values of a key. */
    static Optional<Setting> find(Gpo gpo, SettingKey key) {
        if (key.extension() != Extension.REGISTRY) {
            return Optional.empty();
        }
        String path = key.place().substring(key.place().indexOf('\\') + 1);
        return gpo.registry().stream().filter(part -> isOf(part.half(), key.half()))
                .flatMap(part -> part.state().find(path, key.name()).stream()
                        .map(value -> setting(part, key.half(), value)))
                .reduce((_, later) -> later);
    }

    private static boolean isOf(Half file, Half half) {
        return (file == Half.USER) == (half == Half.USER);
    }

    private static Setting setting(RegistryPart part, Half half, RegistryState.Value value) {
        SettingKey key = new SettingKey(half, Extension.REGISTRY, (half == Half.USER ? USER : COMPUTER) + value.key(),
                value.name());
        return new Setting(key,
                value.data().<SettingValue>map(SettingValue.Data::new).orElseGet(SettingValue.Removed::new),
                part.source(), value.entry().offset());
    }

    private static void template(TemplatePart part, List<Setting> all) {
        SecurityTemplate template = part.template();
        template.rights().forEach(right -> all.add(setting(part, SettingKey.RIGHTS, right.name(),
                new SettingValue.Members(right.members()), right.offset())));
        template.options().forEach(option -> all.add(setting(part, hive(option), option.value(),
                new SettingValue.Data(option.data()), option.offset())));
        template.services().forEach(service -> all.add(setting(part, SettingKey.SERVICES, service.service(),
                new SettingValue.Text(service.mode().name().toLowerCase(Locale.ROOT)), service.offset())));
        for (InfSection section : template.file().sections()) {
            if (!OTHER.contains(section.name().toLowerCase(Locale.ROOT))) {
                section.lines().forEach(line -> all.add(setting(part, section.name(), line.name(),
                        new SettingValue.Text(line.isPair() ? line.value() : ""), line.offset())));
            }
        }
    }

    /** A template writes MACHINE for HKEY_LOCAL_MACHINE. */
    private static String hive(RegistryOption option) {
        return option.key().regionMatches(true, 0, MACHINE, 0, MACHINE.length())
                ? COMPUTER + option.key().substring(MACHINE.length())
                : option.key();
    }

    private static Setting setting(TemplatePart part, String place, String name, SettingValue value, long offset) {
        return new Setting(new SettingKey(Half.COMPUTER, Extension.SECURITY, place, name), value, part.source(),
                offset);
    }
}
