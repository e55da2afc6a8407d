package org.deskwright.logs.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.logs.check.LogFacts.Stay;
import org.deskwright.logs.check.Neighbours.Where;
import org.deskwright.logs.signature.CauseRules;
import org.deskwright.logs.signature.Signature;

/**
 * Which failure came of which, as far as a rule says so or one is counted in the other, and their times bear it out;
 * also where a time is not known, which is said.
 */
final class CauseLinks {
    private static final List<Instant> NEVER = List.of();
    /** What a program still wrote while it was halted, and by which clocks are apart. */
    private static final Duration SETTLED = Duration.ofSeconds(3);

    private final CauseRules rules;
    private final List<Failure> failures;
    private final List<Failure> acts;
    private final Map<String, Failure> undoing;
    private final List<Stay> hosted;
    private final Neighbours neighbours;

    /**
     * @param why how it is known that one is behind the other
     * @param at when the cause was there; empty where their times do not bear it out
     * @param apart how far from the effect
     * @param counted whether the other is a part of it rather than its effect
     */
    record Link(Failure cause, String why, Optional<Instant> at, Duration apart, boolean counted) {
        boolean sure() {
            return at.isPresent();
        }
    }

    CauseLinks(LogFacts facts, CauseRules rules) {
        this.rules = rules;
        failures = Failure.of(facts);
        acts = Failure.of(facts, one -> !Failure.isFailure(one) && rules.causes(one.id()));
        hosted = facts.hosted();
        neighbours = new Neighbours(facts.origins());
        undoing = Failure.of(facts, one -> rules.undoing().contains(one.id())).stream()
                .collect(Collectors.toMap(Failure::id, one -> one));
    }

    /** All, in the order of their ids. */
    List<Failure> failures() {
        return failures;
    }

    /**
     * What is the most known to be behind a failure: what it came of before what it is counted in, of several the
     * nearest.
     *
     * @param times at which it is asked about
     */
    Optional<Link> of(Failure effect, NavigableSet<Instant> times) {
        return causes(effect).flatMap(cause -> link(cause, effect, times).stream()).min(Comparator
                .comparing((Link link) -> !link.sure()).thenComparing(Link::counted).thenComparing(Link::apart));
    }

    /** Whether it was then, in one of those logs or in one that tells of the same computer or user. */
    boolean isBeside(Failure failure, Incident then, List<String> logs) {
        return failure.by().entrySet().stream()
                .filter(one -> !one.getValue().subSet(then.from(), true, then.until(), true).isEmpty())
                .anyMatch(one -> logs.stream().anyMatch(log -> neighbours.belong(one.getKey(), new Where(log, ""))));
    }

    /** Whether by a rule one failure in it came of another. */
    boolean isIn(Incident one) {
        return failures.stream().filter(effect -> !effect.in(one).isEmpty()).anyMatch(effect -> causes(effect)
                .flatMap(cause -> byRule(cause, effect, effect.in(one)).stream()).anyMatch(Link::sure));
    }

    /** Also what is none, as that somebody restarted the computer. */
    private Stream<Failure> causes(Failure effect) {
        return Stream.concat(failures.stream(), acts.stream()).filter(cause -> cause != effect);
    }

    private Optional<Link> link(Failure cause, Failure effect, NavigableSet<Instant> times) {
        return isPart(effect.id(), cause.signature().test()) ? counted(cause, times) : byRule(cause, effect, times);
    }

    private Optional<Link> byRule(Failure cause, Failure effect, NavigableSet<Instant> times) {
        return rules.rules().stream()
                .filter(rule -> rule.cause().equals(cause.id()) && rule.effects().contains(effect.id()))
                .flatMap(rule -> link(rule, cause, effect, times).stream()).findFirst();
    }

    static boolean isPart(String id, Signature.Test test) {
        return switch (test) {
            case Signature.Line _ -> false;
            case Signature.Rate rate -> rate.of().equals(id);
            case Signature.Sequence sequence ->
                sequence.first().equals(id) || sequence.wanted() && sequence.then().equals(id);
        };
    }

    /** What was counted weeks ago says nothing of one that came today. */
    private static Optional<Link> counted(Failure whole, NavigableSet<Instant> times) {
        String why = "It is counted there.";
        if (!whole.isTimed() || times.isEmpty()) {
            return Optional.of(new Link(whole, why, Optional.empty(), Duration.ZERO, true));
        }
        long within = switch (whole.signature().test()) {
            case Signature.Line _ -> 0;
            case Signature.Rate rate -> rate.seconds();
            case Signature.Sequence sequence -> sequence.seconds();
        };
        return times.stream()
                .flatMap(at -> whole.around(at)
                        .map(told -> new Link(whole, why, Optional.of(told), Duration.between(told, at).abs(), true)))
                .filter(link -> link.apart.toSeconds() <= within).min(Comparator.comparing(Link::apart));
    }

    /** By the two of their times that are nearest to each other and bear it out. */
    private Optional<Link> link(CauseRules.Rule rule, Failure cause, Failure effect, NavigableSet<Instant> times) {
        String why = rule.why() + " (" + rule.source().title() + ", " + rule.source().url() + ")";
        if (!cause.isTimed() || times.isEmpty()) {
            return Optional.of(new Link(cause, why, Optional.empty(), Duration.ZERO, false))
                    .filter(_ -> mayFit(rule, cause, effect, times) && effect.by().keySet().stream()
                            .anyMatch(there -> cause.by().keySet().stream().anyMatch(one -> belong(rule, one, there))));
        }
        // that something did not come is known only when the time for it is over
        long known = effect.signature().test() instanceof Signature.Sequence sequence && !sequence.wanted()
                ? sequence.seconds()
                : 0;
        Link best = null;
        for (Map.Entry<Where, NavigableSet<Instant>> there : effect.by().entrySet()) {
            for (Map.Entry<Where, NavigableSet<Instant>> one : cause.by().entrySet()) {
                if (!belong(rule, one.getKey(), there.getKey())) {
                    continue;
                }
                for (Instant at : there.getValue()) {
                    for (Instant before : times.contains(at) ? Failure.around(one.getValue(), at).toList() : NEVER) {
                        Duration after = Duration.between(before, at);
                        boolean fits = after.toSeconds() + known + rule.lag() >= 0
                                && after.toSeconds() <= rule.within();
                        if (fits && (best == null || after.abs().compareTo(best.apart) < 0)
                                && !isUndone(rule, one.getKey(), before, at)) {
                            best = new Link(cause, why, Optional.of(before), after.abs(), false);
                        }
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean belong(CauseRules.Rule rule, Where cause, Where effect) {
        return (rule.in().isEmpty() || rule.in().contains(neighbours.kind(effect.log())))
                && (rule.serves() || neighbours.belong(cause, effect));
    }

    /** Whether that may be so of what has no known time. */
    private static boolean mayFit(CauseRules.Rule rule, Failure cause, Failure effect, NavigableSet<Instant> times) {
        return times.isEmpty()
                ? !cause.isTimed() || cause.at().stream().anyMatch(
                        at -> effect.mayBeIn(new Incident(at.minusSeconds(rule.lag()), at.plusSeconds(rule.within()))))
                : times.stream().anyMatch(
                        at -> cause.mayBeIn(new Incident(at.minusSeconds(rule.within()), at.plusSeconds(rule.lag()))));
    }

    private boolean isUndone(CauseRules.Rule rule, Where where, Instant from, Instant until) {
        return from.isBefore(until)
                && rule.undone().stream().map(undoing::get).filter(sign -> sign != null)
                        .flatMap(sign -> sign.by().entrySet().stream())
                        .anyMatch(sign -> !sign.getValue().subSet(from, false, until, false).isEmpty()
                                && neighbours.belong(sign.getKey(), where))
                || rule.halts() && hosted.stream().anyMatch(
                        stay -> ranOn(stay, until) && neighbours.belong(where, new Where(stay.logs().getFirst(), "")));
    }

    /** Whether a session that was there then is told of afterwards. */
    private static boolean ranOn(Stay stay, Instant then) {
        return !stay.from().isAfter(then) && stay.until().isAfter(then.plus(SETTLED));
    }
}
