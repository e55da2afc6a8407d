package org.deskwright.core.topic;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.deskwright.core.internal.Texts;

/**
 * What each type of question accepts. Answers are kept as given: nothing is trimmed, lower-cased or reckoned into
 * another form here. Items of a list are parted by commas, with or without blanks around them.
 */
final class AnswerTypes {
    private static final int TEXT_LIMIT = 10_000;
    private static final int USER_NAME_LIMIT = 256;
    static final Set<String> TYPES = Set.of("ip-address", "ip-list", "cidr-list", "choice", "text", "user-name",
            "version", "integer", "integer-list", "yes-no", "instant", "workspace-id", "registration-code");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9}){0,3}");
    private static final Pattern INTEGER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern WORKSPACE = Pattern.compile("ws-[0-9a-z]{8,63}");
    /** {@code WS} or {@code SL}, an airport, plus, six letters or digits; or the host name of a connection string. */
    private static final Pattern REGISTRATION = Pattern.compile("[A-Za-z]{2}[A-Za-z]{3}\\+[A-Za-z0-9]{6}"
            + "|(?=.{4,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");
    private static final Texts TEXTS = Texts.of(AnswerTypes.class, "answers.properties");

    private AnswerTypes() {
    }

    /** Why the answer cannot be taken, or nothing. */
    static Optional<String> problem(Question question, String answer) {
        if (!TYPES.contains(question.type())) {
            return Optional.of(TEXTS.text("unknown-type", "key", question.key(), "type", question.type()));
        }
        if (answer == null || answer.isBlank()) {
            return Optional.of(TEXTS.text("blank", "hint", hint(question)));
        }
        return switch (question.type()) {
            case "ip-address" -> one(question, answer, "ip-address", Addresses::isAddress);
            case "ip-list" -> each(question, answer, "ip-address", Addresses::isAddress);
            case "cidr-list" -> each(question, answer, "cidr", Addresses::isRange);
            case "choice" -> one(question, answer, "choice",
                    given -> question.choices().stream().anyMatch(c -> c.value().equals(given)));
            case "text" -> text(answer);
            case "user-name" -> userName(answer);
            case "version" -> one(question, answer, "version", VERSION.asMatchPredicate());
            case "integer" -> one(question, answer, "integer", INTEGER.asMatchPredicate());
            case "integer-list" -> each(question, answer, "integer", INTEGER.asMatchPredicate());
            case "yes-no" -> one(question, answer, "yes-no", List.of("yes", "no")::contains);
            case "instant" -> one(question, answer, "instant", AnswerTypes::isInstant);
            case "workspace-id" -> one(question, answer, "workspace-id", WORKSPACE.asMatchPredicate());
            case "registration-code" -> one(question, answer, "registration-code", REGISTRATION.asMatchPredicate());
            default -> throw new IllegalStateException(question.type());
        };
    }

    private static Optional<String> one(Question question, String item, String message, Predicate<String> accepts) {
        return accepts.test(item)
                ? Optional.empty()
                : Optional.of(TEXTS.text(message, "answer", shown(item), "hint", hint(question)));
    }

    private static Optional<String> each(Question question, String answer, String message, Predicate<String> accepts) {
        return COMMA.splitAsStream(answer + " ").map(String::strip)
                .flatMap(item -> one(question, item, message, accepts).stream()).findFirst();
    }

    private static Optional<String> text(String answer) {
        if (answer.length() > TEXT_LIMIT) {
            return Optional.of(TEXTS.text("text.long", "length", answer.length(), "limit", TEXT_LIMIT));
        }
        return position(answer, c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                .map(position -> TEXTS.text("text.control", "position", position));
    }

    /** Deliberately wide: what is wrong with a name that exists is for a check to say. */
    private static Optional<String> userName(String answer) {
        int length = answer.codePointCount(0, answer.length());
        if (length > USER_NAME_LIMIT) {
            return Optional.of(TEXTS.text("user-name.long", "length", length, "limit", USER_NAME_LIMIT));
        }
        return position(answer, Character::isISOControl)
                .map(position -> TEXTS.text("user-name.control", "position", position));
    }

    /** Counted from 1, as people do. */
    private static Optional<Integer> position(String answer, IntPredicate bad) {
        int[] codePoints = answer.codePoints().toArray();
        for (int i = 0; i < codePoints.length; i++) {
            if (bad.test(codePoints[i])) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    private static boolean isInstant(String given) {
        try {
            Instant.parse(given);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String hint(Question question) {
        String example = question.example().isEmpty()
                ? TEXTS.template("example." + question.type())
                : question.example();
        return TEXTS.text("hint." + question.type(), "example", example, "choices",
                question.choices().stream().map(Question.Choice::value).collect(Collectors.joining(", ")));
    }

    /** One line, not endless, and visible when empty. */
    private static String shown(String item) {
        String line = item.replaceAll("\\s+", " ");
        return "\"" + (line.length() > 80 ? line.substring(0, 80) + "…" : line) + "\"";
    }
}
