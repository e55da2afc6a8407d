package org.deskwright.policy.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.deskwright.policy.checklist.Held;
import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.checklist.Wish;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.registry.RegistryType;
import org.deskwright.policy.text.ControlLetters;

/**
 * What mends an item, as texts to copy. Nothing is written anywhere. A policy is best changed in the editor, by the
 * path; the texts are for those who script that, and for trying it on one computer. They change the place that counts:
 * of one value that both Registry.pol and the security template of a GPO set, the template holds.
 *
 * @param editor what to do in the editor of policies
 * @param steps texts, the one for the GPO first; none where the editor is the only way
 */
public record Fix(String editor, List<Step> steps) {
    private static final String HIDDEN = "not in any editor";
    private static final String NO_TEXT = " There is no text to copy: a name in it has control characters.";
    /** At the end of what a GPO is called by. */
    private static final Pattern ID = Pattern
            .compile("(?:^| )(\\{\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}})$");
    /** What a shell takes for the mark of a text, which it doubles within one. */
    private static final Pattern QUOTES = Pattern.compile("['\\u2018-\\u201B]");

    /** What a text is for. */
    public enum Kind {
        /** Commands of the module GroupPolicy, for the GPO. */
        POWERSHELL,
        /** A security template: the editor imports it into the GPO, and {@link #APPLY} on one computer. */
        TEMPLATE,
        /** Commands that apply the template on one computer. */
        APPLY,
        /** An item of preferences, which the editor takes from the clipboard. */
        PREFERENCE,
        /** Commands on one computer. */
        COMPUTER,
        /** For {@code LGPO /t}, on one computer. */
        LGPO,
        /** For {@code reg import}, on one computer; a policy writes over it. */
        REG
    }

    /** A text to copy. */
    public record Step(Kind kind, String text) {
        public Step {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(text, "text");
        }
    }

    public Fix {
        Objects.requireNonNull(editor, "editor");
        steps = List.copyOf(steps);
    }

    /** @param policy what to call the policy where none sets it */
    public static Fix of(Verdict verdict, String policy) {
        Item item = verdict.item();
        boolean inFile = isFile(verdict);
        String gpo = verdict.gpo().isEmpty() ? policy : inFile ? policy + " of " + verdict.gpo() : verdict.gpo();
        if (item.place() instanceof Place.Template) {
            return new Fix(item.notes().path() + ".", List.of());
        }
        String editor = ControlLetters.masked("In " + gpo + ": " + where(verdict) + ": " + wanted(verdict) + ".");
        if (names(verdict, gpo).anyMatch(ControlLetters::in)) {
            return new Fix(editor + NO_TEXT, List.of());
        }
        List<Step> steps = new ArrayList<>();
        switch (item.place()) {
            case Place.Registry place -> {
                switch (Origin.of(verdict)) {
                    case TEMPLATE -> TemplateFix.option(verdict, place, steps);
                    case PREFERENCES -> PreferenceFix.value(verdict, place, gpo, steps);
                    case REGISTRY -> RegistryFix.of(verdict, place, gpo, steps);
                }
            }
            case Place.Right(String name) -> TemplateFix.right(item.wish(), name, verdict.held().members(), steps);
            case Place.Service place -> ServiceFix.of(verdict, place, steps);
            case Place.Named _ -> {
                // what it sets is not known
            }
            case Place.Template _ -> {
                // told above
            }
        }
        if (inFile || verdict.set() && verdict.gpo().isEmpty()) {
            steps.removeIf(step -> step.kind() == Kind.POWERSHELL); // no GPO is called that
        }
        return new Fix(editor, steps);
    }

    /** Whether what sets it is called by a file, as an export of a computer is, and not by a GPO. */
    private static boolean isFile(Verdict verdict) {
        String file = verdict.file();
        return !file.isEmpty()
                && file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).equals(verdict.gpo());
    }

    /** What preferences set is mended there: they are done after the policies, which would lose again. */
    private static String where(Verdict verdict) {
        Item item = verdict.item();
        String path = item.notes().path().isEmpty() ? HIDDEN : item.notes().path();
        return isPreferred(verdict) ? PreferenceFix.path(verdict) : path + " > " + item.title();
    }

    private static boolean isPreferred(Verdict verdict) {
        return verdict.set() && Origin.of(verdict) == Origin.PREFERENCES
                && !(verdict.item().place() instanceof Place.Right);
    }

    /** What others have named, and texts would hold. */
    private static Stream<String> names(Verdict verdict, String gpo) {
        Stream<String> place = switch (verdict.item().place()) {
            case Place.Registry(Half _, String key, String value, RegistryType _) -> Stream.of(key, value);
            case Place.Right(String right) -> Stream.of(right);
            case Place.Service service -> Stream.of(service.pattern());
            case Place.Named _,Place.Template _ -> Stream.empty();
        };
        Stream<String> wanted = switch (verdict.item().wish()) {
            case Wish.Value(String value) -> Stream.of(value);
            case Wish.Values values -> Stream.of(values.right().getFirst());
            case Wish.Members(List<String> sids, Set<String> _) -> sids.stream();
            default -> Stream.empty();
        };
        Held held = verdict.held();
        Stream<String> now = Stream.concat(Stream.of(gpo, held.service()),
                held.members().stream().flatMap(one -> Stream.of(one.sid(), one.name())));
        return Stream.of(place, wanted, now).flatMap(names -> names);
    }

    /** The text of a kind; empty where there is none. */
    public String text(Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).map(Step::text).findFirst().orElse("");
    }

    /** What to choose, in words. */
    private static String wanted(Verdict verdict) {
        Item item = verdict.item();
        if (!item.notes().choose().isEmpty() && !isPreferred(verdict)) {
            return item.notes().choose();
        }
        return switch (item.wish()) {
            case Wish.Value(String value) -> item.place() instanceof Place.Registry registry
                    ? "so that " + registry.value() + " is " + value
                    : value;
            case Wish.Values(List<String> right, List<String> _, String _, Wish.Greater _) ->
                item.place() instanceof Place.Registry registry
                        ? "so that " + registry.value() + " is "
                                + (right.getFirst().isEmpty() ? "empty" : right.getFirst())
                        : right.getFirst();
            case Wish.NotValues _ when item.place() instanceof Place.Named -> "Not Configured";
            case Wish.NotBits(long bits) when RegistryFix.left(verdict.found(), bits).orElse(0) > 0 ->
                "so that " + ((Place.Registry) item.place()).value() + " is "
                        + RegistryFix.left(verdict.found(), bits).getAsLong();
            case Wish.NotValues _,Wish.NotBits _,Wish.Empty _ when isPreferred(verdict) -> "take the item out";
            case Wish.NotValues _,Wish.NotBits _,Wish.Empty _ -> "Not Configured, or not defined";
            case Wish.Present(boolean present) -> present ? "import the certificate" : "take the certificate out";
            case Wish.AllUsers _ -> "add Users (S-1-5-32-545), or a group that all users are in";
            case Wish.NotMembers _ -> "take out each group that users sign in by";
            case Wish.Members(List<String> sids, Set<String> _) -> "add " + Required.shown(sids);
        };
    }

    /** Which GPO a command is for: by its id where that is told, for a name may be that of several. */
    static String of(String gpo) {
        Matcher id = ID.matcher(gpo);
        return id.find() ? " -Guid " + quoted(id.group(1)) : " -Name " + quoted(gpo);
    }

    /** As a text of PowerShell in which nothing is replaced. */
    static String quoted(String text) {
        return "'" + QUOTES.matcher(text).replaceAll("$0$0") + "'";
    }
}
