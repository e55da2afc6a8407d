package org.deskwright.policy.registry;

import java.util.Optional;

/** Types of registry values, each at the place of its number. */
public enum RegistryType {
    NONE,
    SZ,
    EXPAND_SZ,
    BINARY,
    DWORD,
    DWORD_BIG_ENDIAN,
    LINK,
    MULTI_SZ,
    RESOURCE_LIST,
    FULL_RESOURCE_DESCRIPTOR,
    RESOURCE_REQUIREMENTS_LIST,
    QWORD;

    /** The one with that number; empty where there is none. */
    public static Optional<RegistryType> of(int number) {
        return number < 0 || number >= values().length ? Optional.empty() : Optional.of(values()[number]);
    }

    public int number() {
        return ordinal();
    }

    /** Such as {@code REG_DWORD}; a number for one that is not known. */
    public static String name(int number) {
        return of(number).map(type -> "REG_" + type).orElse("type " + Integer.toUnsignedString(number));
    }
}
