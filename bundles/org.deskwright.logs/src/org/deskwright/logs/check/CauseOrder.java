package org.deskwright.logs.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.deskwright.logs.check.LogFacts.Ended;
import org.deskwright.logs.check.LogFacts.Fact;
import org.deskwright.logs.signature.CauseRules;
import org.deskwright.logs.signature.Severity;
import org.deskwright.logs.signature.Signature;

/**
 * What failed first. Where a rule says that one failure causes another, and their times bear it out, the other stands
 * behind it; also where a time is not known, which is said. All else stands by its time alone, which is said, too.
 */
final class CauseOrder {
    /** By which what is about a session may stand before or behind its lines. */
    private static final Duration BESIDE = Duration.ofMinutes(1);
    private static final String UNTIMED = " Its time is not known, as its log tells no zone: --zone tells it, or Clocks in"
            + " the window.";

    private final Map<String, Placed> placed = new HashMap<>();
    private final List<Failure> failures;

    /**
     * Where a failure stands.
     *
     * @param rank from 1, the first cause
     * @param told why, as a sentence behind others; empty where there is nothing to tell
     * @param leading whether it is known to cause others that were found
     */
    record Placed(int rank, String told, boolean leading) {}

    private record Failure(Signature signature, Optional<Instant> begins) {}

    /**
     * @param why how it is known that one is behind the other
     * @param sure whether their times bear it out
     */
    private record Link(Failure cause, String why, boolean sure) {}

    static CauseOrder of(LogFacts facts) {
        return new CauseOrder(facts, CauseRules.bundled());
    }

    private CauseOrder(LogFacts facts, CauseRules rules) {
        failures = failures(facts);
        Map<String, Link> links = new HashMap<>();
        for (Failure effect : failures) {
            failures.stream().filter(cause -> cause != effect).flatMap(cause -> link(cause, effect, rules).stream())
                    .min(Comparator.comparing(link -> !link.sure))
                    .ifPresent(link -> links.put(effect.signature.id(), link));
        }
        List<Failure> roots = failures.stream().filter(failure -> isRoot(failure, links)).toList();
        for (Failure root : roots) {
            place(root, links, failures, roots.size());
        }
    }

    /** By time; those of an unknown one last. */
    private static List<Failure> failures(LogFacts facts) {
        Map<String, Failure> failures = new TreeMap<>();
        for (Fact fact : facts.facts()) {
            if (fact.signature().severity() != Severity.INFO && !fact.signature().topics().isEmpty()) {
                Failure one = new Failure(fact.signature(), fact.first().getFirst().moment());
                failures.merge(fact.signature().id(), one, (a, b) -> begins(a).isAfter(begins(b)) ? b : a);
            }
        }
        List<Failure> sorted = new ArrayList<>(failures.values());
        sorted.sort(Comparator.comparing(CauseOrder::begins));
        return sorted;
    }

    private static boolean isTimed(Failure failure) {
        return failure.begins.isPresent();
    }

    private static Instant begins(Failure failure) {
        return failure.begins.orElse(Instant.MAX);
    }

    private static Optional<Link> link(Failure cause, Failure effect, CauseRules rules) {
        if (isPart(effect.signature.id(), cause.signature.test())) {
            return Optional.of(new Link(cause, "It is counted there.", true));
        }
        return rules.rules().stream()
                .filter(rule -> rule.cause().equals(cause.signature.id())
                        && rule.effects().contains(effect.signature.id()))
                .filter(rule -> fits(rule, cause, effect)).findFirst()
                .map(rule -> new Link(cause,
                        rule.why() + " (" + rule.source().title() + ", " + rule.source().url() + ")",
                        isTimed(cause) && isTimed(effect)));
    }

    private static boolean isPart(String id, Signature.Test test) {
        return switch (test) {
            case Signature.Line _ -> false;
            case Signature.Rate rate -> rate.of().equals(id);
            case Signature.Sequence sequence ->
                sequence.first().equals(id) || sequence.wanted() && sequence.then().equals(id);
        };
    }

    /** That something did not come is known only when the time for it is over. */
    private static boolean fits(CauseRules.Rule rule, Failure cause, Failure effect) {
        if (!isTimed(cause) || !isTimed(effect)) {
            return true;
        }
        int known = effect.signature.test() instanceof Signature.Sequence sequence && !sequence.wanted()
                ? sequence.seconds()
                : 0;
        long after = Duration.between(cause.begins.get(), effect.begins.get()).toSeconds();
        return after + known + rule.lag() >= 0 && after <= rule.within();
    }

    /** Those that explain each other in a circle are all taken for a beginning. */
    private static boolean isRoot(Failure failure, Map<String, Link> links) {
        Failure at = failure;
        for (int steps = 0; links.containsKey(at.signature.id()); steps++) {
            if (steps > links.size()) {
                return true;
            }
            at = links.get(at.signature.id()).cause;
        }
        return at == failure;
    }

    private void place(Failure failure, Map<String, Link> links, List<Failure> all, int roots) {
        String id = failure.signature.id();
        if (placed.containsKey(id)) {
            return;
        }
        List<Failure> effects = all.stream().filter(
                other -> links.containsKey(other.signature.id()) && links.get(other.signature.id()).cause == failure)
                .toList();
        boolean leading = effects.stream().anyMatch(effect -> !isPart(effect.signature.id(), failure.signature.test()));
        int rank = placed.size() + 1;
        placed.put(id, new Placed(rank, told(failure, links.get(id), effects, rank, roots), leading));
        effects.forEach(effect -> place(effect, links, all, roots));
    }

    private String told(Failure failure, Link link, List<Failure> effects, int rank, int roots) {
        if (link != null) {
            return (link.sure ? " Probably it came of: " : " Perhaps it came of what has no known time beside it: ")
                    + link.cause.signature.title() + ". " + link.why;
        }
        if (!effects.isEmpty()) {
            return " It is known to lead to " + (effects.size() == 1 ? "another failure" : effects.size() + " failures")
                    + " that the logs show." + (isTimed(failure) ? "" : UNTIMED);
        }
        if (roots == 1) {
            return "";
        }
        if (!isTimed(failure)) {
            return UNTIMED + " It stands behind the others for that.";
        }
        return rank > 1
                ? " It stands here by its time alone."
                : failures.stream().allMatch(CauseOrder::isTimed)
                        ? " Of all failures it is the first, by time alone."
                        : " Of the failures with a known time it is the first, by time alone; those without may have"
                                + " come before.";
    }

    Placed of(String signature) {
        return placed.getOrDefault(signature, new Placed(placed.size() + 1, "", false));
    }

    /** Behind all that are placed. */
    int last() {
        return placed.size() + 1;
    }

    /** Which of the failures that are placed came first in the time of a session, as a sentence; else empty. */
    String within(Ended session) {
        Optional<Instant> begin = session.begin().moment();
        Optional<Instant> end = session.cause().moment();
        if (begin.isEmpty() || end.isEmpty()) {
            return "";
        }
        return failures.stream().filter(failure -> failure.begins.isPresent())
                .filter(failure -> !failure.begins.get().isBefore(begin.get().minus(BESIDE))
                        && !failure.begins.get().isAfter(end.get().plus(BESIDE)))
                .min(Comparator.comparing(failure -> of(failure.signature.id()).rank()))
                .map(failure -> " Of the failures in its time the first cause is: " + failure.signature.title() + ".")
                .orElse("");
    }
}
