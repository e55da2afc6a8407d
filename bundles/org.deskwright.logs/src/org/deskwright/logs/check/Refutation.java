package org.deskwright.logs.check;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Answers;
import org.deskwright.logs.check.LogFacts.Sign;
import org.deskwright.logs.check.LogFacts.Signs;
import org.deskwright.logs.check.LogFacts.Success;

/**
 * Whether logs show that what a topic is about did not come up at the time that is asked for: they hold no sign of it
 * that is or may be of then and of the user, they go over that time, and a line of then tells that it worked.
 *
 * @param signs when and where logs tell of what the topic is about
 * @param at when people saw it; empty where nobody said so
 * @param user who is asked about; empty where nobody said so
 */
record Refutation(CheckDescriptor descriptor, LogFacts facts, List<Success> successes, List<Signs> signs,
        Optional<Instant> at, String user) {
    /** Key of the question for the time. */
    static final String QUESTION = "problem.time";
    /** Of the one for the user, which some topics ask for other reasons as well. */
    static final String USER = "user.name";
    private static final String WORKED = "worked";
    /** People tell a time as they remember it. */
    private static final Duration BESIDE = Duration.ofMinutes(10);

    /** @param signs of what the topic is about */
    static Refutation of(CheckDescriptor descriptor, String topic, LogFacts facts, List<Signs> signs, Answers answers) {
        return new Refutation(descriptor, facts,
                facts.successes().stream().filter(success -> success.topics().contains(topic)).toList(), signs,
                answers.find(QUESTION).flatMap(Refutation::instant),
                answers.find(USER).map(UserNames::plain).orElse(""));
    }

    private static Optional<Instant> instant(String answer) {
        try {
            return Optional.of(Instant.parse(answer));
        } catch (DateTimeException e) {
            return Optional.empty(); // whoever took the answer has refused it
        }
    }

    /** What is known beside findings; of a topic without any it is also told what is missing to know more. */
    Optional<Outcome> outcome() {
        if (successes.isEmpty() || descriptor.variant(WORKED).isEmpty()) {
            return Optional.empty();
        }
        boolean signed = signs.stream().anyMatch(one -> !one.all().isEmpty() || !one.complete());
        return at.isEmpty()
                ? signed ? Optional.empty() : Optional.of(unasked())
                : Optional.of(at(at.get())).filter(_ -> !signed || signs.stream().allMatch(this::isElsewhere))
                        .filter(outcome -> !signed || outcome instanceof Outcome.Passed);
    }

    private Outcome unasked() {
        Success last = successes.stream().max(Comparator.comparing(Success::until)).orElseThrow();
        return open(last, "Whether that was the time that is asked about, nobody said.",
                List.of(Missing.answer(QUESTION)));
    }

    /** Whether all are known to be of another time than is asked about, or of other users. */
    boolean isElsewhere(Signs some) {
        return at.isPresent() && some.complete() && some.all().stream().allMatch(this::isElsewhere);
    }

    /** Whether all are known to be of other users than is asked about. */
    boolean isOfOthers(Signs some) {
        return some.complete() && some.all().stream().allMatch(sign -> isOfAnother(whose(sign.log(), sign.at())));
    }

    private boolean isElsewhere(Sign sign) {
        return !isThen(sign) || isOfAnother(whose(sign.log(), sign.at()));
    }

    private boolean isThen(Sign sign) {
        return !sign.at().isBefore(at.orElseThrow().minus(BESIDE)) && !sign.at().isAfter(at.orElseThrow().plus(BESIDE));
    }

    private boolean isOfAnother(String told) {
        return !user.isEmpty() && !told.isEmpty() && !told.equals(user);
    }

    /** Empty where that is not known: no session was there, several were, or nothing tells whose it was. */
    private String whose(String log, Instant then) {
        List<String> users = facts.stays().stream().filter(stay -> stay.covers(log, then))
                .map(stay -> UserNames.plain(stay.user())).distinct().limit(2).toList();
        return users.size() == 1 ? users.getFirst() : "";
    }

    /** What no session tells is of the user where logs tell of nobody else. */
    private boolean isOfUser(Success success) {
        if (user.isEmpty()) {
            return true;
        }
        String told = success.user().isEmpty()
                ? whose(success.log(), success.until())
                : UserNames.plain(success.user());
        return told.isEmpty()
                ? facts.stays().stream().noneMatch(stay -> isOfAnother(UserNames.plain(stay.user())))
                : told.equals(user);
    }

    private Outcome at(Instant then) {
        Instant from = then.minus(BESIDE);
        Instant until = then.plus(BESIDE);
        List<Success> worked = successes.stream().filter(success -> fits(success, from, until) && isOfUser(success))
                .toList();
        List<Missing> logs = descriptor.requires().stream().map(needed -> Missing.evidence(needed.kind())).toList();
        if (worked.isEmpty()) {
            Success nearest = successes.stream().min(Comparator.comparing(success -> distance(success, then)))
                    .orElseThrow();
            return open(nearest, "No line tells that it worked" + (user.isEmpty() ? "" : " for " + user) + " from "
                    + from + " to " + until + ".", logs);
        }
        return worked.stream().filter(success -> !success.isOfMoment() || isCovered(success, from, then)).findFirst()
                .map(success -> passed(success, from, until)).orElseGet(() -> open(worked.getFirst(),
                        "No log of that kind goes from " + from + " to " + then + ".", logs));
    }

    /** Why what stands in the logs does not matter. */
    private String signsTold() {
        String in = "In " + facts.logs() + (facts.logs() == 1 ? " log " : " logs ");
        List<Sign> all = signs.stream().flatMap(one -> one.all().stream()).toList();
        if (all.isEmpty()) {
            return in + "there is no sign of it.";
        }
        boolean others = all.stream().anyMatch(this::isThen);
        boolean times = all.stream().anyMatch(sign -> !isThen(sign));
        Sign nearest = all.stream()
                .min(Comparator.comparing(sign -> Duration.between(sign.at(), at.orElseThrow()).abs())).orElseThrow();
        return in + "all signs of it are of "
                + (others && times ? "other times or other users" : others ? "other users" : "other times")
                + "; the nearest is of " + nearest.at() + ", in " + nearest.log() + ".";
    }

    private static boolean fits(Success success, Instant from, Instant until) {
        return success.isOfMoment()
                ? !success.from().isBefore(from) && !success.from().isAfter(until)
                : !success.from().isAfter(from) && !success.until().isBefore(until);
    }

    private Outcome passed(Success success, Instant from, Instant until) {
        return new Outcome.Passed(Subject.ESTATE, "not-then",
                values(success).and("from", from.toString()).and("until", until.toString()).and("signs", signsTold()),
                List.of(success.place().ref(success.kind())));
    }

    private static Duration distance(Success success, Instant then) {
        return then.isBefore(success.from())
                ? Duration.between(then, success.from())
                : then.isAfter(success.until()) ? Duration.between(success.until(), then) : Duration.ZERO;
    }

    /** A log that ends shortly behind it may have been taken then. */
    private boolean isCovered(Success success, Instant from, Instant then) {
        return facts.spans().stream().anyMatch(span -> span.kind().equals(success.kind()) && !span.from().isAfter(from)
                && !span.until().isBefore(then));
    }

    private Values values(Success success) {
        Values values = Values.of("logs", facts.logs(), "title", success.title(), "log", success.place().file(), "line",
                success.place().line(), "time", success.place().time(), "why", success.why(), "source",
                success.source());
        return user.isEmpty() ? values : values.and("user", user);
    }

    private Outcome open(Success success, String open, List<Missing> missing) {
        Values values = values(success).and("open", open);
        return descriptor.variant(WORKED).orElseThrow().outcome().equals("missing-evidence")
                ? new Outcome.MissingEvidence(Subject.ESTATE, WORKED, values,
                        List.of(success.place().ref(success.kind())), missing)
                : new Outcome.NotApplicable(Subject.ESTATE, WORKED, values);
    }
}
