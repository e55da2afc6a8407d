package org.deskwright.policy.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.checklist.Wish;

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
        String gpo = verdict.gpo().isEmpty() ? policy : verdict.gpo();
        if (item.place() instanceof Place.Template) {
            return new Fix(item.notes().path() + ".", List.of());
        }
        String path = item.notes().path().isEmpty() ? HIDDEN : item.notes().path();
        String editor = "In " + gpo + ": " + path + " > " + item.title() + ": " + wanted(item) + ".";
        List<Step> steps = new ArrayList<>();
        switch (item.place()) {
            case Place.Registry place -> {
                switch (Origin.of(verdict)) {
                    case TEMPLATE -> TemplateFix.option(item.wish(), place, steps);
                    case PREFERENCES -> PreferenceFix.value(verdict, place, gpo, steps);
                    case REGISTRY -> RegistryFix.of(item.wish(), place, gpo, steps);
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
        return new Fix(editor, steps);
    }

    /** The text of a kind; empty where there is none. */
    public String text(Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).map(Step::text).findFirst().orElse("");
    }

    /** What to choose, in words. */
    private static String wanted(Item item) {
        return switch (item.wish()) {
            case Wish.Value(String value) -> item.place() instanceof Place.Registry registry
                    ? "so that " + registry.value() + " is " + value
                    : value;
            case Wish.Values(List<String> right, List<String> _, String _) ->
                item.place() instanceof Place.Registry registry
                        ? "so that " + registry.value() + " is "
                                + (right.getFirst().isEmpty() ? "empty" : right.getFirst())
                        : right.getFirst();
            case Wish.NotValues _ when item.place() instanceof Place.Named -> "Not Configured";
            case Wish.NotValues _,Wish.NotBits _,Wish.Empty _ -> "Not Configured, or not defined";
            case Wish.Present(boolean present) -> present ? "import the certificate" : "take the certificate out";
            case Wish.AllUsers _ -> "add Users (S-1-5-32-545), or a group that all users are in";
            case Wish.NotAllUsers _ -> "take out the group that all users are in";
            case Wish.Members(List<String> sids) -> "add " + String.join(" or ", sids);
        };
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
