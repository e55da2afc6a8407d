package org.deskwright.policy.checklist;

/** Where a setting stands. */
public sealed interface Place {
    /** A value of the registry below HKEY_LOCAL_MACHINE. */
    record Registry(String key, String value) implements Place {}

    /** Who has a right, such as {@code SeNetworkLogonRight}. */
    record Right(String name) implements Place {}
}
