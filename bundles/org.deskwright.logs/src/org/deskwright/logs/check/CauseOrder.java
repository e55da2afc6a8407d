package org.deskwright.logs.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.logs.check.LogFacts.Ended;
import org.deskwright.logs.signature.CauseRules;
import org.deskwright.logs.signature.Signature;

/**
 * What failed first, in the incident that is asked about. Where a rule says that one failure causes another, and their
 * times bear it out, the other stands behind it; also where a time is not known, which is said. All else stands by its
 * time alone, which is said, too; what is of other times comes last.
 */
final class CauseOrder {
    /** By which what is about a session may stand before or behind its lines. */
    private static final Duration BESIDE = Duration.ofMinutes(1);
    private static final String UNTIMED = " Its time is not known, as its log tells no zone: --zone tells it, or Clocks in"
            + " the window.";

    private final Map<String, Placed> placed = new HashMap<>();
    private final CauseRules rules;
    private final List<Failure> failures;
    private final Map<String, Failure> undoing;
    private final Optional<Incident> incident;
    /** Whether there are others. */
    private final boolean several;

    /**
     * Where a failure stands.
     *
     * @param rank from 1, the first cause
     * @param told why, as a sentence behind others; empty where there is nothing to tell
     * @param leading whether it is known to cause others that were found
     */
    record Placed(int rank, String told, boolean leading) {}

    /**
     * @param why how it is known that one is behind the other
     * @param at when the cause was there; empty where their times do not bear it out
     * @param apart how far from the effect
     */
    private record Link(Failure cause, String why, Optional<Instant> at, Duration apart) {
        boolean sure() {
            return at.isPresent();
        }
    }

    /** @param asked when people saw it; empty where nobody said so */
    static CauseOrder of(LogFacts facts, Optional<Instant> asked) {
        return new CauseOrder(facts, asked, CauseRules.bundled());
    }

    private CauseOrder(LogFacts facts, Optional<Instant> asked, CauseRules rules) {
        this.rules = rules;
        failures = Failure.of(facts);
        undoing = Failure.of(facts, one -> rules.undoing().contains(one.id())).stream()
                .collect(Collectors.toMap(Failure::id, one -> one));
        incident = Incident.of(failures, asked, this::isLinked);
        several = failures.stream()
                .anyMatch(failure -> failure.isTimed() && times(failure).size() < failure.at().size())
                || failures.stream().anyMatch(this::isElsewhere);
        Map<String, Link> links = links();
        List<Failure> roots = failures
                .stream().filter(failure -> isRoot(failure, links)).sorted(Comparator
                        .comparing((Failure root) -> group(root, links)).thenComparing(root -> begins(root, links)))
                .toList();
        for (Failure root : roots) {
            place(root, links, roots.size());
        }
    }

    private Map<String, Link> links() {
        Map<String, Link> links = new HashMap<>();
        for (Failure effect : failures) {
            failures.stream().filter(cause -> cause != effect)
                    .flatMap(cause -> link(cause, effect, times(effect)).stream())
                    .min(Comparator.comparing((Link link) -> !link.sure()).thenComparing(Link::apart))
                    .ifPresent(link -> links.put(effect.id(), link));
        }
        return links;
    }

    /** Those in the incident, if any is, else all. */
    private NavigableSet<Instant> times(Failure failure) {
        NavigableSet<Instant> in = incident.map(failure::in).orElseGet(Collections::emptyNavigableSet);
        return in.isEmpty() ? failure.at() : in;
    }

    private boolean isIn(Failure failure) {
        return incident.isPresent() && !failure.in(incident.get()).isEmpty();
    }

    private boolean isElsewhere(Failure failure) {
        return failure.isTimed() && !isIn(failure);
    }

    /** Whether by a rule one failure in it came of another. */
    private boolean isLinked(Incident one) {
        return failures.stream().filter(effect -> !effect.in(one).isEmpty())
                .anyMatch(effect -> failures.stream().filter(cause -> cause != effect)
                        .flatMap(cause -> byRule(cause, effect, effect.in(one)).stream()).anyMatch(Link::sure));
    }

    private Optional<Link> link(Failure cause, Failure effect, NavigableSet<Instant> times) {
        return isPart(effect.id(), cause.signature().test())
                ? Optional.of(new Link(cause, "It is counted there.", times(cause).stream().findFirst(), Duration.ZERO))
                : byRule(cause, effect, times);
    }

    private Optional<Link> byRule(Failure cause, Failure effect, NavigableSet<Instant> times) {
        return rules.rules().stream()
                .filter(rule -> rule.cause().equals(cause.id()) && rule.effects().contains(effect.id()))
                .flatMap(rule -> link(rule, cause, effect, times).stream()).findFirst();
    }

    private static boolean isPart(String id, Signature.Test test) {
        return switch (test) {
            case Signature.Line _ -> false;
            case Signature.Rate rate -> rate.of().equals(id);
            case Signature.Sequence sequence ->
                sequence.first().equals(id) || sequence.wanted() && sequence.then().equals(id);
        };
    }

    /** By the two of their times that are nearest to each other and bear it out. */
    private Optional<Link> link(CauseRules.Rule rule, Failure cause, Failure effect, NavigableSet<Instant> times) {
        String why = rule.why() + " (" + rule.source().title() + ", " + rule.source().url() + ")";
        if (!cause.isTimed() || times.isEmpty()) {
            return Optional.of(new Link(cause, why, Optional.empty(), Duration.ZERO));
        }
        // that something did not come is known only when the time for it is over
        long known = effect.signature().test() instanceof Signature.Sequence sequence && !sequence.wanted()
                ? sequence.seconds()
                : 0;
        Link best = null;
        for (Instant at : times) {
            for (Instant before : cause.around(at).toList()) {
                Duration after = Duration.between(before, at);
                boolean fits = after.toSeconds() + known + rule.lag() >= 0 && after.toSeconds() <= rule.within();
                if (fits && (best == null || after.abs().compareTo(best.apart) < 0) && !isUndone(rule, before, at)) {
                    best = new Link(cause, why, Optional.of(before), after.abs());
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isUndone(CauseRules.Rule rule, Instant from, Instant until) {
        return from.isBefore(until) && rule.undone().stream().map(undoing::get)
                .anyMatch(sign -> sign != null && !sign.at().subSet(from, false, until, false).isEmpty());
    }

    /** Those that explain each other in a circle are all taken for a beginning. */
    private static boolean isRoot(Failure failure, Map<String, Link> links) {
        Failure at = failure;
        for (int steps = 0; links.containsKey(at.id()); steps++) {
            if (steps > links.size()) {
                return true;
            }
            at = links.get(at.id()).cause;
        }
        return at == failure;
    }

    /** Those of the incident and what led to them, those whose time is not known, all others. */
    private int group(Failure root, Map<String, Link> links) {
        return isIn(root) || ledThere(root, links).findAny().isPresent() ? 0 : root.isTimed() ? 2 : 1;
    }

    /** Times of a failure that led to others of the incident. */
    private Stream<Instant> ledThere(Failure root, Map<String, Link> links) {
        return failures.stream().filter(this::isIn).map(effect -> links.get(effect.id()))
                .filter(link -> link != null && link.cause == root).flatMap(link -> link.at.stream());
    }

    private Instant begins(Failure root, Map<String, Link> links) {
        return Stream.concat(times(root).stream().limit(1), ledThere(root, links)).min(Comparator.naturalOrder())
                .filter(_ -> isIn(root) || isElsewhere(root)).orElse(Instant.MAX);
    }

    private void place(Failure failure, Map<String, Link> links, int roots) {
        String id = failure.id();
        if (placed.containsKey(id)) {
            return;
        }
        List<Failure> effects = failures.stream()
                .filter(other -> links.containsKey(other.id()) && links.get(other.id()).cause == failure)
                .sorted(Comparator.comparing(other -> times(other).stream().findFirst().orElse(Instant.MAX))).toList();
        boolean leading = effects.stream().anyMatch(effect -> !isPart(effect.id(), failure.signature().test()));
        int rank = placed.size() + 1;
        placed.put(id, new Placed(rank, told(failure, links.get(id), effects, rank, roots) + again(failure), leading));
        effects.forEach(effect -> place(effect, links, roots));
    }

    private String told(Failure failure, Link link, List<Failure> effects, int rank, int roots) {
        if (link != null) {
            return (link.sure() ? " Probably it came of: " : " Perhaps it came of what has no known time beside it: ")
                    + link.cause.signature().title() + ". " + link.why;
        }
        if (!effects.isEmpty()) {
            return " It is known to lead to " + (effects.size() == 1 ? "another failure" : effects.size() + " failures")
                    + " that the logs show." + (failure.isTimed() ? "" : UNTIMED);
        }
        if (roots == 1) {
            return "";
        }
        if (!failure.isTimed()) {
            return UNTIMED + " It stands behind the others for that.";
        }
        return isElsewhere(failure)
                ? " It is of another time than the failures before it."
                : rank > 1 ? " It stands here by its time alone." : first();
    }

    private String first() {
        boolean known = failures.stream().allMatch(Failure::isTimed);
        String which = several && incident.isPresent()
                ? " Of the failures from " + incident.get().from() + " to " + incident.get().until()
                : known ? " Of all failures" : " Of the failures with a known time";
        return which + " it is the first, by time alone" + (known ? "." : "; those without may have come before.");
    }

    /** Where the first time that is told of it is not of the incident. */
    private String again(Failure failure) {
        return isIn(failure) && !incident.get().holds(failure.at().first())
                ? " In the time that this is about it came at " + times(failure).first() + "."
                : "";
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
        Incident lasted = new Incident(begin.get().minus(BESIDE), end.get().plus(BESIDE));
        return failures.stream().filter(failure -> !failure.in(lasted).isEmpty())
                .min(Comparator.comparing(failure -> of(failure.id()).rank()))
                .map(failure -> " Of the failures in its time the first cause is: " + failure.signature().title() + ".")
                .orElse("");
    }
}
