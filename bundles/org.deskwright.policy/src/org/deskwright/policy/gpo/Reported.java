package org.deskwright.policy.gpo;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.admx.ToldPolicy;
import org.deskwright.policy.audit.AuditSetting;
import org.deskwright.policy.preference.Preference;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.template.InfLine;
import org.deskwright.policy.template.RegistryOption;
import org.deskwright.policy.template.ServiceStart;
import org.deskwright.policy.template.UserRight;
import org.deskwright.policy.xml.XmlElement;

/** A setting as a report or a result of policies tells it. */
public sealed interface Reported {
    /** Of a security template: who has a right. */
    record Right(UserRight right) implements Reported {}

    /** A security option. */
    record Option(RegistryOption option) implements Reported {}

    /** How a service starts. */
    record Service(ServiceStart service) implements Reported {}

    /** What else a template holds: a line of one of its sections. */
    record Line(String section, InfLine line) implements Reported {}

    /** What is recorded of a kind of events. */
    record Audit(AuditSetting setting) implements Reported {}

    /** A value of the registry that is told with its key; a certificate is one, too. */
    record Value(RegistryEntry entry) implements Reported {}

    /** A policy of a template, which is told by name. */
    record Named(ToldPolicy policy) implements Reported {}

    /**
     * An item of preferences.
     *
     * @param item in which a result tells the GPO that it is of
     */
    record Preferred(XmlElement item, Preference preference) implements Reported {}

    /** One that could not be read. */
    record Broken(UnreadableException problem) implements Reported {}
}
