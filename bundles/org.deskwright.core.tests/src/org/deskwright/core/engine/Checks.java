package org.deskwright.core.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.CheckDescriptor.Citation;
import org.deskwright.core.check.CheckDescriptor.Level;
import org.deskwright.core.check.CheckDescriptor.ParameterSpec;
import org.deskwright.core.check.CheckDescriptor.Requirement;
import org.deskwright.core.check.CheckDescriptor.Validity;
import org.deskwright.core.check.CheckDescriptor.Variant;
import org.deskwright.core.check.CheckProvider;
import org.deskwright.core.check.Importance;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Scope;

/** Makes checks for tests, a sound one unless told otherwise. */
public final class Checks {
    public static final Scope SCOPE = new Scope("111122223333", "eu-west-1");

    private final String id;
    private String title = "Is the test right?";
    private final List<Requirement> requires = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private final List<ParameterSpec> parameters = new ArrayList<>();
    private final Map<String, Variant> variants = new LinkedHashMap<>();
    private Validity validity = Validity.ALWAYS;
    private List<Citation> sources = List.of(new Citation("A guide", "2026", "https://example.com", "A fact"));

    private Checks(String id) {
        this.id = id;
        variants.put("bad", new Variant("finding", Importance.PROBLEM, "{subject} is bad", List.of()));
        variants.put("good", new Variant("passed", null, "{count} are good", List.of()));
    }

    public static Checks check(String id) {
        return new Checks(id);
    }

    public Checks title(String other) {
        title = other;
        return this;
    }

    public Checks requires(String kind, Level level) {
        requires.add(new Requirement(kind, level));
        return this;
    }

    public Checks question(String key) {
        questions.add(key);
        return this;
    }

    public Checks parameter(ParameterSpec spec) {
        parameters.add(spec);
        return this;
    }

    public Checks variant(String name, String outcome, Importance importance, String message, String... remedies) {
        variants.put(name, new Variant(outcome, importance, message, Arrays.asList(remedies)));
        return this;
    }

    public Checks noVariants() {
        variants.clear();
        return this;
    }

    public Checks noSources() {
        sources = List.of();
        return this;
    }

    public Checks valid(Validity other) {
        validity = other;
        return this;
    }

    public Checks from(String day) {
        return valid(new Validity(Optional.of(LocalDate.parse(day)), Optional.empty(), ""));
    }

    public CheckDescriptor descriptor() {
        return new CheckDescriptor(id, title, requires, questions, parameters, validity, sources, variants);
    }

    public Check saying(Outcome... outcomes) {
        return answering((evidence, parameters) -> Arrays.asList(outcomes));
    }

    public Check answering(BiFunction<Evidence, Parameters, List<Outcome>> answer) {
        CheckDescriptor descriptor = descriptor();
        return new Check() {
            @Override
            public CheckDescriptor descriptor() {
                return descriptor;
            }

            @Override
            public List<Outcome> evaluate(Evidence evidence, Parameters given) {
                return answer.apply(evidence, given);
            }
        };
    }

    public static Outcome passed(int count) {
        return new Outcome.Passed(Subject.ESTATE, "good", Values.of("count", count), List.of());
    }

    public static Outcome finding(String workspace, Object... values) {
        return new Outcome.Finding(workspace(workspace), "bad", Values.of(values), List.of());
    }

    public static Subject workspace(String id) {
        return new Subject("workspace", id, "desktop of " + id, SCOPE);
    }

    public static CheckProvider provider(String id, Check... checks) {
        return new CheckProvider() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public List<Check> checks() {
                return Arrays.asList(checks);
            }
        };
    }
}
