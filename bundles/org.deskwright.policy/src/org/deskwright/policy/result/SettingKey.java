package org.deskwright.policy.result;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.registry.RegistryType;

/**
 * Which setting. Two are equal whatever the case of their names.
 *
 * @param place such as {@code HKLM\Software\...} for a value of the registry, {@code Privilege Rights}, {@code Service}
 *     or the section of a template
 * @param name of the value, right, service or line
 */
public record SettingKey(Half half, Extension extension, String place, String name) implements Comparable<SettingKey> {
    /** Place of the rights of users. */
    public static final String RIGHTS = "Privilege Rights";
    /** Place of the starts of services. */
    public static final String SERVICES = "Service General Setting";
    /** Place of the subcategories of the advanced audit policy. */
    public static final String AUDIT = "Advanced Audit Policy";

    private static final String MACHINE = "HKLM\\";
    private static final Comparator<SettingKey> ORDER = Comparator.comparing(SettingKey::half)
            .thenComparing(SettingKey::extension).thenComparing(SettingKey::place, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(SettingKey::name, String.CASE_INSENSITIVE_ORDER);

    public SettingKey {
        Objects.requireNonNull(half, "half");
        Objects.requireNonNull(extension, "extension");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(name, "name");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SettingKey key && ORDER.compare(this, key) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(half, extension, place.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
    }

    @Override
    public int compareTo(SettingKey other) {
        return ORDER.compare(this, other);
    }

    /** Whether it is what an item of a checklist is about. */
    public boolean isAbout(Place wanted) {
        return switch (wanted) {
            // preferences of users may write to the part of the registry that is the computer's
            case Place.Registry(Half whose, String key, String value, RegistryType _) ->
                (whose != Half.USER || half == Half.USER)
                        && isAbout((whose == Half.USER ? "HKCU\\" : "HKLM\\") + key, value);
            case Place.Right(String right) -> place.equals(RIGHTS) && name.equalsIgnoreCase(right);
            case Place.Named named -> half == Half.COMPUTER && extension == Extension.REGISTRY && !isOfWholeKey()
                    && place.regionMatches(true, 0, MACHINE, 0, MACHINE.length())
                    && named.mayBe(place.substring(MACHINE.length()), name);
            case Place.Template _ -> false;
            case Place.Service service -> place.equals(SERVICES) && service.matches(name);
        };
    }

    /** Whether it is a preference of a kind that may set what an item is about in its own way. */
    public boolean isRivalOf(Item item) {
        return extension == Extension.PREFERENCES && item.besides().preferences().contains(place);
    }

    /** Also where it takes away the value with all others of its key. */
    private boolean isAbout(String key, String value) {
        return isOfWholeKey()
                ? KeySettings.removes(this, key)
                : name.equalsIgnoreCase(value) && place.equalsIgnoreCase(key);
    }

    /** Whether it is a preference that takes away a key with this value in it. */
    public boolean takesKeyOf(Place wanted) {
        return extension == Extension.PREFERENCES && wanted instanceof Place.Registry registry
                && KeySettings.removes(this, (registry.half() == Half.USER ? "HKCU\\" : MACHINE) + registry.key());
    }

    /** Whether it is about a whole key of the registry, and names no value of it. */
    public boolean isOfWholeKey() {
        return KeySettings.isOne(this);
    }

    /** In one line for people. */
    public String shown() {
        return place + "\\" + name;
    }
}
