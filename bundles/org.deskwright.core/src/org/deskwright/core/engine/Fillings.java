package org.deskwright.core.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;

/**
 * What fills the placeholders in the texts of one outcome: its values; else its account and Region; else its subject,
 * as {@code {subject}} by name and under its type ({@code {workspace}}, {@code {securityGroup}}) by id, where that is
 * what people call it by.
 */
record Fillings(Subject subject, Values values) {
    private static final int MOST = 20;
    private static final Pattern DASH = Pattern.compile("-([a-z])");
    /** Texts call an IP group just {@code {group}}, as the AWS CLI does. */
    private static final Map<String, String> OTHER_NAMES = Map.of("ip-group", "group");
    /**
     * Subjects of policies: their ids tell findings apart, with a setting behind the OU or a file before the computer,
     * and a remedy that names an OU means another one.
     */
    private static final Set<String> WITHOUT_ID = Set.of("ou", "computer", "gpo");
    /** Nothing that any of the shells, or the AWS CLI ({@code file://}), would act on. */
    private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._:/@+=-]*");

    /** For people to read: of a list that would fill the page its beginning. The values themselves hold all of it. */
    Optional<String> text(String name) {
        if (values.asMap().get(name) instanceof List<?> list && list.size() > MOST) {
            return Optional.of(list.stream().limit(MOST).map(String::valueOf).collect(Collectors.joining(", "))
                    + " and " + (list.size() - MOST) + " more");
        }
        return values.has(name) ? Optional.of(values.text(name)) : fromSubject(name);
    }

    /**
     * For a command to be copied: lists with blanks between their items, and nothing at all where the value holds a
     * character that a shell could act on. Names come from directories, and whoever names a user is not to run commands
     * on an admin's computer.
     */
    Optional<String> shellWord(String name) {
        if (values.asMap().get(name) instanceof List<?> list) {
            List<String> items = list.stream().map(String::valueOf).toList();
            return !items.isEmpty() && items.stream().allMatch(Fillings::isHarmless)
                    ? Optional.of(String.join(" ", items))
                    : Optional.empty();
        }
        return text(name).filter(Fillings::isHarmless);
    }

    private static boolean isHarmless(String value) {
        return HARMLESS.matcher(value).matches() && !value.contains("://");
    }

    private Optional<String> fromSubject(String name) {
        String found = switch (name) {
            case "account" -> subject.scope().account();
            case "region" -> subject.scope().region();
            case "subject" -> subject.name().isEmpty() ? subject.id() : subject.name();
            default -> isTypeOfSubject(name) ? subject.id() : "";
        };
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private boolean isTypeOfSubject(String name) {
        return !WITHOUT_ID.contains(subject.type())
                && (name.equals(camelCase(subject.type())) || name.equals(OTHER_NAMES.get(subject.type())));
    }

    private static String camelCase(String type) {
        return DASH.matcher(type).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }
}
