package org.deskwright.diagnosis.ui.findings;

import org.deskwright.core.check.Subject;
import org.deskwright.core.evidence.Scope;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.text.Texts;

/** How the parts of an outcome are called in tables and pages. */
public final class OutcomeTexts {
    private static final Texts TEXTS = Texts.beside(OutcomeTexts.class);

    private OutcomeTexts() {
    }

    /** Name and id of what it is about. */
    public static String subject(Subject subject) {
        if (subject.id().isEmpty() && subject.name().isEmpty()) {
            return TEXTS.has("subject." + subject.type()) ? TEXTS.get("subject." + subject.type()) : subject.type();
        }
        if (subject.name().isEmpty() || subject.name().equals(subject.id())) {
            return subject.id();
        }
        return subject.id().isEmpty() ? subject.name() : subject.name() + " (" + subject.id() + ")";
    }

    /** Account and Region as far as known; empty when neither is. */
    public static String scope(Subject subject) {
        Scope scope = subject.scope();
        if (scope.equals(Scope.UNKNOWN)) {
            return "";
        }
        if (scope.account().isEmpty() || scope.region().isEmpty()) {
            return scope.account() + scope.region();
        }
        return scope.account() + " / " + scope.region();
    }

    /** What kind of thing it is about. */
    public static Icon icon(Subject subject) {
        return switch (subject.type()) {
            case "workspace", "pool" -> Icon.WORKSPACE;
            case "directory", "trust" -> Icon.DIRECTORY;
            case "user" -> Icon.USER;
            case "subnet" -> Icon.SUBNET;
            case "security-group" -> Icon.SECURITY_GROUP;
            case "ip-group" -> Icon.IP_GROUP;
            case "bundle", "image" -> Icon.BUNDLE;
            case "account", "quota" -> Icon.ACCOUNT;
            case "topic" -> Icon.TOPIC;
            case "client" -> Icon.USER;
            default -> Icon.CASE;
        };
    }
}
