package org.deskwright.logs.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.logs.check.CauseLinks.Link;
import org.deskwright.logs.check.LogFacts.Ended;
import org.deskwright.logs.check.LogFacts.Signs;
import org.deskwright.logs.signature.CauseRules;
import org.deskwright.logs.signature.Severity;

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
    private final CauseLinks causes;
    private final List<Failure> failures;
    private final Map<String, Link> links = new HashMap<>();
    /** What is no failure, but led to some. */
    private final Map<String, Failure> acts = new TreeMap<>();
    private final Optional<Incident> incident;
    /** Whether somebody told a time. */
    private final boolean asked;
    /** Whether there are others. */
    private final boolean several;
    /** What of the incident may stand in logs where all is well, and is not known to have led to anything. */
    private final Set<String> hints;

    /**
     * Where a failure stands.
     *
     * @param rank from 1, the first cause
     * @param told why, as a sentence behind others; empty where there is nothing to tell
     * @param leading whether it is known to cause others that were found
     * @param then how it is of the time that somebody told
     */
    record Placed(int rank, String told, boolean leading, Then then) {}

    /** How a failure is of the time that is asked about. */
    enum Then {
        /** It is not, or nobody asked. */
        NOT,
        /** It came then, or shortly before. */
        IN,
        /** It led to what came then. */
        LED
    }

    /** @param asked when people saw it; empty where nobody said so */
    static CauseOrder of(LogFacts facts, Optional<Instant> asked) {
        return new CauseOrder(new CauseLinks(facts, CauseRules.bundled()), asked);
    }

    private CauseOrder(CauseLinks causes, Optional<Instant> asked) {
        this.causes = causes;
        failures = causes.failures();
        this.asked = asked.isPresent();
        incident = Incident.of(failures, asked, causes::isIn);
        several = failures.stream()
                .anyMatch(failure -> failure.isTimed() && times(failure).size() < failure.at().size())
                || failures.stream().anyMatch(this::isElsewhere);
        failures.forEach(effect -> causes.of(effect, times(effect)).ifPresent(link -> link(effect, link)));
        List<Failure> roots = all().filter(failure -> root(failure) == failure)
                .sorted(Comparator.comparing(this::group).thenComparing(this::begins)).toList();
        hints = roots.stream().filter(root -> isMereHint(root) && !isElsewhere(root)).map(Failure::id)
                .collect(Collectors.toSet());
        for (Failure root : roots) {
            place(root, roots.size());
        }
    }

    /** What is no failure matters for what it led to, and then what led to it does. */
    private void link(Failure effect, Link link) {
        links.put(effect.id(), link);
        Failure cause = link.cause();
        if (!Failure.isFailure(cause.signature()) && acts.put(cause.id(), cause) == null) {
            NavigableSet<Instant> led = new TreeSet<>();
            link.at().ifPresent(led::add);
            causes.of(cause, led).ifPresent(before -> link(cause, before));
        }
    }

    private Stream<Failure> all() {
        return Stream.concat(failures.stream(), acts.values().stream());
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
        return failure.isTimed() ? !isIn(failure) : incident.filter(one -> !failure.mayBeIn(one)).isPresent();
    }

    /** What led to it at last. Those that explain each other in a circle are all taken for a beginning. */
    private Failure root(Failure failure) {
        Failure at = failure;
        for (int steps = 0; links.containsKey(at.id()); steps++) {
            if (steps > links.size()) {
                return failure;
            }
            at = links.get(at.id()).cause();
        }
        return at;
    }

    /**
     * Those of the incident and what led to them, hints of the very time that somebody told, those whose time is not
     * known, other mere hints, all others.
     */
    private int group(Failure root) {
        boolean led = ledThere(root).findAny().isPresent();
        if (isElsewhere(root) && !led) {
            return 5;
        }
        if (isMereHint(root)) {
            return isIn(root) && asked().isPresent() ? 2 : 4;
        }
        boolean last = incident.filter(one -> one.basis() == Incident.Basis.LOCAL).isPresent();
        return isIn(root) || led ? 1 : last ? 0 : 3;
    }

    private boolean isMereHint(Failure root) {
        return root.signature().severity() == Severity.WARNING && caused(root).findAny().isEmpty();
    }

    private Stream<Failure> effects(Failure failure) {
        return all().filter(other -> links.containsKey(other.id()) && links.get(other.id()).cause() == failure);
    }

    /** Without what is only counted in it. */
    private Stream<Failure> caused(Failure failure) {
        return effects(failure).filter(effect -> !CauseLinks.isPart(effect.id(), failure.signature().test()));
    }

    /** Times of a failure that led to others of the incident. */
    private Stream<Instant> ledThere(Failure root) {
        return all().filter(effect -> isIn(effect) || acts.containsKey(effect.id()))
                .map(effect -> links.get(effect.id())).filter(link -> link != null && link.cause() == root)
                .flatMap(link -> link.at().stream());
    }

    /** With what it led to: the sign of a cause may have been written later than that of what came of it. */
    private Instant begins(Failure root) {
        Stream<Instant> own = isIn(root) || !acts.containsKey(root.id())
                ? times(root).stream().limit(1)
                : Stream.empty();
        return Stream
                .of(own, ledThere(root),
                        failures.stream().filter(one -> one != root && isIn(one) && root(one) == root)
                                .map(one -> times(one).first()))
                .flatMap(one -> one).min(Comparator.naturalOrder()).filter(_ -> isIn(root) || isElsewhere(root))
                .or(() -> root.local().stream()
                        .filter(at -> isElsewhere(root) || incident.filter(one -> at.isBefore(one.from())).isEmpty())
                        .findFirst())
                .orElse(Instant.MAX);
    }

    private void place(Failure failure, int roots) {
        String id = failure.id();
        if (placed.containsKey(id)) {
            return;
        }
        List<Failure> effects = effects(failure)
                .sorted(Comparator.comparing(other -> times(other).stream().findFirst().orElse(Instant.MAX))).toList();
        long caused = caused(failure).count();
        int rank = placed.size() + 1;
        Optional<Instant> led = ledThere(failure).min(Comparator.naturalOrder());
        String told = told(failure, links.get(id), caused, rank, roots) + again(failure, led) + unasked(rank);
        Then then = asked().isEmpty() ? Then.NOT : isIn(failure) ? Then.IN : led.isPresent() ? Then.LED : Then.NOT;
        placed.put(id, new Placed(rank, told, caused > 0, then));
        effects.forEach(effect -> place(effect, roots));
    }

    private String told(Failure failure, Link link, long caused, int rank, int roots) {
        if (link != null) {
            return (link.sure() ? " Probably it came of: " : " Perhaps it came of what has no known time beside it: ")
                    + link.cause().signature().title() + ". " + link.why();
        }
        if (caused > 0) {
            String one = acts.containsKey(failure.id()) ? "a failure" : "another failure";
            return " It is known to lead to " + (caused == 1 ? one : caused + " failures") + " that the logs show."
                    + (failure.isTimed() ? "" : UNTIMED);
        }
        if (roots == 1) {
            return "";
        }
        if (!failure.isTimed() && !isElsewhere(failure)) {
            return UNTIMED + (rank > 1 ? " It stands behind the others for that." : "");
        }
        if (isElsewhere(failure)) {
            return " It is of another time than the failures before it.";
        }
        boolean hint = hints.contains(failure.id());
        return rank == 1
                ? first(hint)
                : hint && !hints.containsAll(placed.keySet())
                        ? " It stands behind the others as it is no more than a hint."
                        : " It stands here by its time alone.";
    }

    private String first(boolean hint) {
        boolean known = failures.stream().allMatch(Failure::isTimed);
        String which = several && incident.isPresent()
                ? " Of the failures from " + incident.get().from() + " to " + incident.get().until()
                : known ? " Of all failures" : " Of the failures with a known time";
        return which + (hint || hints.isEmpty() ? "" : " that are more than a hint") + " it is the first, by time alone"
                + (known ? "." : "; those without may have come before.");
    }

    /** Where the first time that is told of it is not of the incident. */
    private String again(Failure failure, Optional<Instant> led) {
        if (isIn(failure)) {
            return incident.get().holds(failure.at().first())
                    ? ""
                    : " In the time that this is about it came at " + times(failure).first() + ".";
        }
        return led.filter(at -> !at.equals(failure.at().first()))
                .map(at -> " What led to the time that this is about came at " + at + ".").orElse("");
    }

    /** Which of several times it is about people cannot see otherwise. */
    private String unasked(int rank) {
        return rank == 1 && several && !asked
                ? " Nobody told a time (" + Refutation.QUESTION + "), so that this is about what failed last."
                : "";
    }

    /** Where somebody told a time and something failed then. */
    private Optional<Incident> asked() {
        return incident.filter(one -> one.basis() == Incident.Basis.ASKED);
    }

    /** How the ends of sessions are of the time that somebody told. */
    Then then(Signs ends) {
        return asked().filter(one -> ends.all().stream().anyMatch(end -> one.holds(end.at()))).isPresent()
                ? Then.IN
                : Then.NOT;
    }

    Placed of(String signature) {
        return placed.getOrDefault(signature, new Placed(placed.size() + 1, "", false, Then.NOT));
    }

    /** What is no failure, but is known to have led to one of these. */
    Set<String> actsBehind(Set<String> found) {
        Set<String> behind = new TreeSet<>();
        for (String id : found) {
            Link link = links.get(id);
            for (int steps = 0; link != null && steps <= links.size(); steps++) {
                if (acts.containsKey(link.cause().id())) {
                    behind.add(link.cause().id());
                }
                link = links.get(link.cause().id());
            }
        }
        return behind;
    }

    /** Behind all that are placed. */
    int last() {
        return placed.size() + 1;
    }

    /**
     * What came first in the time of a session, as a sentence; empty where nothing did that its own logs or those
     * beside them tell.
     *
     * @param topics of which its end is a sign: what is about none of them did not end it
     */
    String within(Ended session, Set<String> topics) {
        Optional<Instant> begin = session.begin().moment();
        Optional<Instant> end = session.cause().moment();
        if (begin.isEmpty() || end.isEmpty()) {
            return "";
        }
        Incident lasted = new Incident(begin.get().minus(BESIDE), end.get().plus(BESIDE));
        List<Failure> then = failures.stream()
                .filter(failure -> failure.signature().topics().stream().anyMatch(topics::contains))
                .filter(failure -> causes.isBeside(failure, lasted, session.logs())).toList();
        return then.stream().min(Comparator.comparing(failure -> of(failure.id()).rank()))
                .map(first -> within(first, first.in(lasted), then)).orElse("");
    }

    private String within(Failure first, NavigableSet<Instant> times, List<Failure> then) {
        Failure cause = behind(first, times);
        String title = first.signature().title();
        if (cause != first) {
            return " Of the failures in its time the first is: " + title + "; probably it came of: "
                    + cause.signature().title() + ".";
        }
        if (then.size() == 1 || of(first.id()).leading()) {
            return " Of the failures in its time the first cause is: " + title + ".";
        }
        boolean hint = !hints.contains(first.id()) && then.stream().anyMatch(one -> hints.contains(one.id()));
        return " Of the failures in its time" + (hint ? " that are more than a hint" : "") + " the first is: " + title
                + ", by time alone.";
    }

    /** What at those times was at the beginning of what led to it. */
    private Failure behind(Failure failure, NavigableSet<Instant> times) {
        Set<String> passed = new HashSet<>();
        Failure at = failure;
        NavigableSet<Instant> then = times;
        while (passed.add(at.id())) {
            Optional<Link> link = causes.of(at, then).filter(one -> one.sure() && !one.counted());
            if (link.isEmpty()) {
                return at;
            }
            at = link.get().cause();
            then = new TreeSet<>(List.of(link.get().at().orElseThrow()));
        }
        return failure; // they explain each other
    }
}
