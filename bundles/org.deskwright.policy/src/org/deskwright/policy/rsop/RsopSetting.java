package org.deskwright.policy.rsop;

import java.util.List;
import java.util.Objects;

import org.deskwright.policy.admx.ToldPolicy;
import org.deskwright.policy.preference.Preference;
import org.deskwright.policy.template.UserRight.Member;

/**
 * A setting and the GPO that made it.
 *
 * @param gpo id of the GPO, or {@code LocalGPO}
 * @param precedence 1 for the one that won
 * @param offset where the file says so
 */
public record RsopSetting(What what, String gpo, int precedence, long offset) {
    public RsopSetting {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(gpo, "gpo");
    }

    /** What is set. */
    public sealed interface What {
    }

    /** Who has a right. */
    public record Right(String name, List<Member> members) implements What {
        public Right {
            members = List.copyOf(members);
        }
    }

    /**
     * A value of the registry.
     *
     * @param key with its hive, such as {@code MACHINE\Software\...}, or below {@code USER}
     * @param value a number, a text, or texts with a bar between them
     * @param read whether it is told in a form that is known
     */
    public record Option(String key, String name, String value, boolean read) implements What {}

    /**
     * How a service starts.
     *
     * @param mode such as {@code disabled}
     */
    public record Service(String name, String mode) implements What {}

    /** A policy of a template, of which only the name is told. */
    public record Named(ToldPolicy policy) implements What {}

    /** An item of preferences, which is done but not held: others may change it afterwards. */
    public record Preferred(Preference preference) implements What {}

    /** What else there is, by the section of a template that it would stand in. */
    public record Other(String section, String name, String value) implements What {}
}
