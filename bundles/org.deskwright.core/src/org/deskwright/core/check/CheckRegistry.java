package org.deskwright.core.check;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Figure;
import org.deskwright.core.topic.TopicCatalogue;

/**
 * The checks that a diagnosis can use. It takes what is sound and keeps a {@link Refusal} for all else, so that one
 * broken bundle takes nothing down. Of two checks with one id the first stays, in the order of the providers.
 * <p>
 * Each check that it gives out has the descriptor that was looked over, and outcomes that keep to it: one whose variant
 * the descriptor lacks, or declares as something else, comes out as {@link Outcome.Failed}.
 * <p>
 * Checks cannot form a cycle: none names another, and none sees another's outcomes. Topics can, through their parents;
 * that is reported, as are parents, questions, kinds of evidence and checks that a topic names and nobody has.
 * <p>
 * Immutable and safe for use by many threads.
 */
public final class CheckRegistry {
    private static final Logger LOG = System.getLogger(CheckRegistry.class.getName());

    private final List<CheckProvider> providers;
    private final Map<String, Check> checks = new TreeMap<>();
    private final List<Refusal> refused = new ArrayList<>();
    private final DescriptorRules rules;

    private CheckRegistry(Collection<? extends CheckProvider> providers, TopicCatalogue catalogue) {
        this.providers = providers.stream().map(CheckProvider.class::cast)
                .sorted(Comparator.comparing(CheckRegistry::name)).toList();
        rules = new DescriptorRules(catalogue);
    }

    public static CheckRegistry of(Collection<? extends CheckProvider> providers, TopicCatalogue catalogue) {
        CheckRegistry registry = new CheckRegistry(providers, catalogue);
        providers.forEach(registry::addAll);
        registry.refused.addAll(CatalogueRules.problems(catalogue, registry.checks.keySet()));
        return registry;
    }

    private void addAll(CheckProvider provider) {
        String name = provider.getClass().getName();
        try {
            name = provider.id() == null ? name : provider.id();
            List<Check> offered = provider.checks();
            if (offered == null) {
                refuse(name, "", "it gives no list of checks");
                return;
            }
            for (Check check : offered) {
                add(name, check);
            }
        } catch (RuntimeException | LinkageError | AssertionError e) {
            refuse(name, "", "it threw " + e);
        }
    }

    private static String name(CheckProvider provider) {
        try {
            return provider.id() == null ? provider.getClass().getName() : provider.id();
        } catch (RuntimeException | LinkageError | AssertionError e) {
            return provider.getClass().getName();
        }
    }

    private void add(String provider, Check check) {
        if (check == null) {
            refuse(provider, "", "there is a null among its checks");
            return;
        }
        CheckDescriptor descriptor;
        try {
            descriptor = check.descriptor();
        } catch (RuntimeException | LinkageError | AssertionError e) {
            refuse(provider, "", "the descriptor of " + check.getClass().getName() + " threw " + e);
            return;
        }
        if (descriptor == null) {
            refuse(provider, "", check.getClass().getName() + " has no descriptor");
            return;
        }
        String id = descriptor.id() == null ? "" : descriptor.id();
        List<String> problems = rules.problems(descriptor);
        if (!problems.isEmpty()) {
            refuse(provider, id, String.join("; ", problems));
        } else if (checks.putIfAbsent(id, new SoundCheck(descriptor, check)) != null) {
            refuse(provider, id, "there is already a check with this id");
        }
    }

    private void refuse(String provider, String check, String reason) {
        refused.add(new Refusal(provider, check, reason));
    }

    /** All checks, sorted by id. */
    public List<Check> checks() {
        return List.copyOf(checks.values());
    }

    public Optional<Check> check(String id) {
        return Optional.ofNullable(checks.get(id));
    }

    /** What the providers count in the evidence, by their ids; of two figures with one id the first stays. */
    public List<Figure> figures(Evidence evidence) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (CheckProvider provider : providers) {
            try {
                provider.figures(evidence).forEach(figure -> figures.putIfAbsent(figure.id(), figure));
            } catch (CancellationException e) {
                throw e;
            } catch (RuntimeException | LinkageError | AssertionError e) {
                // a chart less; what the checks say stands all the same
                LOG.log(Level.WARNING, "No figures of " + provider.getClass().getName(), e);
            }
        }
        return List.copyOf(figures.values());
    }

    /** What was not taken, in the order it was met; what is wrong with the topics comes last. */
    public List<Refusal> refused() {
        return List.copyOf(refused);
    }
}
