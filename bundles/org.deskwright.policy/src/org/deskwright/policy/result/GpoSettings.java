package org.deskwright.policy.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.gpo.PreferencePart;
import org.deskwright.policy.gpo.RegistryPart;
import org.deskwright.policy.gpo.TemplatePart;
import org.deskwright.policy.preference.Preference;
import org.deskwright.policy.registry.RegistryState;
import org.deskwright.policy.result.Setting.Done;
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
        gpo.registry().stream().filter(part -> isOf(part.half(), half))
                .forEach(part -> all.addAll(KeySettings.of(part, half, hive(half))));
        all.addAll(values(gpo, half));
        return all;
    }

    /** Its files of the registry of a half. */
    static List<RegistryPart> registry(Gpo gpo, Half half) {
        return gpo.registry().stream().filter(part -> isOf(part.half(), half)).toList();
    }

    /** Without what is done to whole keys. */
    private static List<Setting> values(Gpo gpo, Half half) {
        List<Setting> all = new ArrayList<>();
        for (RegistryPart part : gpo.registry()) {
            if (isOf(part.half(), half)) {
                part.state().values().forEach(value -> all.add(setting(part, half, value)));
            }
        }
        if (half != Half.USER) {
            gpo.templates().forEach(part -> template(part, all));
            gpo.audits().forEach(part -> part.settings()
                    .forEach(one -> all.add(new Setting(
                            new SettingKey(Half.COMPUTER, Extension.AUDIT, SettingKey.AUDIT, one.subcategory()),
                            new SettingValue.Text(one.inclusion()), Done.ALWAYS, part.source(), one.offset()))));
        }
        preferences(gpo, half).forEach(all::add);
        return all;
    }

    static Stream<Setting> preferences(Gpo gpo, Half half) {
        return gpo.preferences().stream().filter(part -> isOf(part.half(), half))
                .flatMap(part -> part.preferences().stream().map(one -> preference(part, half, one)));
    }

    /** What it does to a value of the registry, or to a key, that it need not name, as when it removes one above. */
    static Optional<Setting> find(Gpo gpo, SettingKey key) {
        if (key.extension() != Extension.REGISTRY) {
            return Optional.empty();
        }
        String path = key.place().substring(key.place().indexOf('\\') + 1);
        return gpo.registry().stream().filter(part -> isOf(part.half(), key.half()))
                .flatMap(part -> find(part, key, path).stream()).reduce((_, later) -> later);
    }

    private static Optional<Setting> find(RegistryPart part, SettingKey key, String path) {
        return key.isOfWholeKey()
                ? part.state().removed(path)
                        .map(entry -> new Setting(key, new SettingValue.Removed(), Done.ALWAYS, part.source(),
                                entry.offset(), part.open(path, entry)))
                : part.state().find(path, key.name()).map(value -> setting(part, key.half(), value));
    }

    private static boolean isOf(Half file, Half half) {
        return (file == Half.USER) == (half == Half.USER);
    }

    private static String hive(Half half) {
        return half == Half.USER ? USER : COMPUTER;
    }

    private static Setting setting(RegistryPart part, Half half, RegistryState.Value value) {
        SettingKey key = new SettingKey(half, Extension.REGISTRY, hive(half) + value.key(), value.name());
        return new Setting(key,
                value.data().<SettingValue>map(SettingValue.Data::new).orElseGet(SettingValue.Removed::new),
                Done.ALWAYS, part.source(), value.entry().offset(), part.open(value.key(), value.entry()));
    }

    /** Which part of the registry it writes to, with its backslash; that of its file where none is told. */
    private static String hive(String hive, Half file) {
        return switch (hive.toUpperCase(Locale.ROOT)) {
            case "HKEY_LOCAL_MACHINE" -> COMPUTER;
            case "HKEY_CURRENT_USER" -> USER;
            case "HKEY_CLASSES_ROOT" -> "HKCR\\";
            case "HKEY_USERS" -> "HKU\\";
            case "HKEY_CURRENT_CONFIG" -> "HKCC\\";
            case "" -> hive(file);
            default -> hive + "\\";
        };
    }

    /** An item counts for the half that its file is of, whatever part of the registry it writes to. */
    private static Setting preference(PreferencePart part, Half half, Preference one) {
        boolean gone = one.action() == Preference.Action.DELETE;
        return switch (one.what()) {
            case Preference.Value value -> setting(part, half, one, hive(value.hive(), part.half()) + value.key(),
                    value.name(), gone ? new SettingValue.Removed() : new SettingValue.Data(value.data()));
            case Preference.Key(String hive, String key) -> setting(part, half, one, hive(hive, part.half()) + key,
                    KeySettings.name(one.action()),
                    gone
                            ? new SettingValue.Removed()
                            : new SettingValue.Text(one.action() == Preference.Action.REPLACE ? "emptied" : "created"));
            case Preference.Service service -> setting(part, half, one, SettingKey.SERVICES, service.service(),
                    new SettingValue.Text(service.start().toLowerCase(Locale.ROOT)));
            case Preference.Other other -> setting(part, half, one, other.kind(), other.name(),
                    new SettingValue.Text(one.action().name().toLowerCase(Locale.ROOT)));
        };
    }

    private static Setting setting(PreferencePart part, Half half, Preference one, String place, String name,
            SettingValue value) {
        Done done = one.action() == Preference.Action.CREATE
                ? Done.WHERE_MISSING
                : one.targeted() ? Done.WHERE_TARGETED : Done.ALWAYS;
        return new Setting(new SettingKey(half, Extension.PREFERENCES, place, name), value, done, part.source(),
                one.offset());
    }

    private static void template(TemplatePart part, List<Setting> all) {
        SecurityTemplate template = part.template();
        template.rights().forEach(right -> all.add(setting(part, SettingKey.RIGHTS, right.name(),
                new SettingValue.Members(right.members()), right.offset())));
        template.options().forEach(option -> all.add(
                setting(part, hive(option), option.value(), new SettingValue.Data(option.data()), option.offset())));
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
        return new Setting(new SettingKey(Half.COMPUTER, Extension.SECURITY, place, name), value, Done.ALWAYS,
                part.source(), offset, part.template().file().open(offset));
    }
}
