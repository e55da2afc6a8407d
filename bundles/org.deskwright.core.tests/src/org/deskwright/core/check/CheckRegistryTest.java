package org.deskwright.core.check;

import static org.deskwright.core.engine.Checks.check;
import static org.deskwright.core.engine.Checks.passed;
import static org.deskwright.core.engine.Checks.provider;
import static org.deskwright.core.topic.SmallCatalogue.child;
import static org.deskwright.core.topic.SmallCatalogue.topic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.core.check.CheckDescriptor.Level;
import org.deskwright.core.check.CheckDescriptor.ParameterSpec;
import org.deskwright.core.check.CheckDescriptor.Validity;
import org.deskwright.core.engine.Checks;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.topic.SmallCatalogue;
import org.deskwright.core.topic.Topic;
import org.deskwright.core.topic.TopicCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CheckRegistryTest {
    private static final TopicCatalogue CATALOGUE = SmallCatalogue.of(topic("symptom"));

    @Test
    void soundChecksAreTakenAndSorted() {
        CheckRegistry registry = CheckRegistry.of(List.of(provider("one", check("b.x").saying(passed(1))),
                provider("two", check("a.x").saying(passed(1)))), CATALOGUE);
        assertEquals(List.of("a.x", "b.x"), registry.checks().stream().map(c -> c.descriptor().id()).toList());
        assertEquals(List.of(), registry.refused());
        assertTrue(registry.check("a.x").isPresent());
        assertEquals(Optional.empty(), registry.check("a.y"));
    }

    @Test
    void ofTwoChecksWithOneIdTheFirstStays() {
        Check first = check("a.x").title("First").saying(passed(1));
        CheckRegistry registry = CheckRegistry.of(
                List.of(provider("one", first), provider("two", check("a.x").title("Second").saying(passed(1)))),
                CATALOGUE);
        assertEquals("First", registry.check("a.x").orElseThrow().descriptor().title());
        assertEquals(List.of(new Refusal("two", "a.x", "there is already a check with this id")), registry.refused());
    }

    @Test
    void aProviderThatThrowsTakesNothingElseDown() {
        CheckProvider broken = new CheckProvider() {
            @Override
            public String id() {
                return "broken";
            }

            @Override
            public List<Check> checks() {
                throw new NoClassDefFoundError("some/Missing");
            }
        };
        CheckRegistry registry = CheckRegistry.of(List.of(broken, provider("well", check("a.x").saying(passed(1)))),
                CATALOGUE);
        assertEquals(1, registry.checks().size());
        assertEquals(List.of("broken: it threw java.lang.NoClassDefFoundError: some/Missing"),
                registry.refused().stream().map(Refusal::toString).toList());
    }

    @Test
    void checksWithoutADescriptorAreRefused() {
        Check none = new Check() {
            @Override
            public CheckDescriptor descriptor() {
                return null;
            }

            @Override
            public List<Outcome> evaluate(Evidence evidence, Parameters parameters) {
                return List.of();
            }
        };
        CheckRegistry registry = CheckRegistry.of(List.of(provider("p", null, none, check("a.x").saying(passed(1)))),
                CATALOGUE);
        assertEquals(1, registry.checks().size());
        assertEquals(List.of("there is a null among its checks", none.getClass().getName() + " has no descriptor"),
                registry.refused().stream().map(Refusal::reason).toList());
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("unsound")
    void anUnsoundDescriptorIsRefusedWithItsFault(Checks check, String reason) {
        CheckRegistry registry = CheckRegistry.of(List.of(provider("p", check.saying(passed(1)))), CATALOGUE);
        assertEquals(List.of(), registry.checks());
        assertEquals(List.of(reason), registry.refused().stream().map(Refusal::reason).toList());
    }

    static Stream<Arguments> unsound() {
        return Stream.of(Arguments.of(check("Nonsense"), "not an id (area.short-name): Nonsense"),
                Arguments.of(check(null), "not an id (area.short-name): null"),
                Arguments.of(check("a.x").title(" "), "it has no title"),
                Arguments.of(check("a.x").noSources(), "it cites no source"),
                Arguments.of(check("a.x").noVariants(), "it has no variants"),
                Arguments.of(check("a.x").variant("v", "finding", null, "m"),
                        "variant v: a finding needs an importance"),
                Arguments.of(check("a.x").variant("v", "passed", Importance.INFO, "m"),
                        "variant v: only findings have an importance"),
                Arguments.of(check("a.x").variant("v", "failed", null, "m"), "variant v: no such outcome: failed"),
                Arguments.of(check("a.x").variant("v", "passed", null, null), "variant v: it has no message"),
                Arguments.of(check("a.x").variant("v", "finding", Importance.INFO, "m", "symptom/mend", "symptom/none"),
                        "variant v: no such remedy: symptom/none"),
                Arguments.of(check("a.x").requires("aws.nothing", Level.MANDATORY),
                        "no such kind of evidence: aws.nothing"),
                Arguments.of(check("a.x").requires("aws.groups", null), "no level for the evidence aws.groups"),
                Arguments.of(check("a.x").question("client.shoe-size"), "no such question: client.shoe-size"),
                Arguments.of(check("a.x").parameter(integer("ten")),
                        "default: parameter p takes a whole number, not \"ten\""),
                Arguments.of(check("a.x").parameter(integer("0")), "default: parameter p takes at least 1, not 0"),
                Arguments.of(check("a.x").parameter(integer(null)), "default: parameter p has no value"),
                Arguments.of(check("a.x").parameter(integer("5")).parameter(integer("5")),
                        "a parameter without id, or there twice: p"),
                Arguments.of(check("a.x").parameter(new ParameterSpec("p", "P", "yes-no", "maybe", null, null, null)),
                        "default: parameter p takes yes or no, not \"maybe\""),
                Arguments.of(check("a.x").parameter(new ParameterSpec("p", "P", "colour", "red", null, null, null)),
                        "default: parameter p has a type that nobody knows: colour"),
                Arguments.of(check("a.x").valid(new Validity(null, Optional.empty(), "")),
                        "its validity has no beginning or end, not even an open one"),
                Arguments.of(check("a.x").title(null).noSources(), "it has no title; it cites no source"));
    }

    private static ParameterSpec integer(String value) {
        return new ParameterSpec("p", "P", "integer", value, "minutes", 1L, 60L);
    }

    @Test
    void theKeptDescriptorIsTheOneThatWasLookedOver() {
        CheckDescriptor[] next = {check("a.x").descriptor(), check("a.other").descriptor()};
        int[] asked = {0};
        Check fickle = new Check() {
            @Override
            public CheckDescriptor descriptor() {
                return next[Math.min(asked[0]++, 1)];
            }

            @Override
            public List<Outcome> evaluate(Evidence evidence, Parameters parameters) {
                return List.of(passed(1));
            }
        };
        CheckRegistry registry = CheckRegistry.of(List.of(provider("p", fickle)), CATALOGUE);
        assertEquals("a.x", registry.checks().getFirst().descriptor().id());
    }

    @Test
    void topicsThatNameWhatNobodyHasAreReported() {
        TopicCatalogue catalogue = SmallCatalogue.of(topic("one", "a.x", "a.gone"), child("orphan", "nowhere"),
                pointing("lost"));
        CheckRegistry registry = CheckRegistry.of(List.of(provider("p", check("a.x").saying(passed(1)))), catalogue);
        assertEquals(
                List.of("catalogue: a.gone: topic one names it, and nobody has it",
                        "catalogue: topic orphan: no such parent: nowhere",
                        "catalogue: topic lost: no such question: no.question",
                        "catalogue: topic lost: no such kind of evidence: no.kind"),
                registry.refused().stream().map(Refusal::toString).toList());
    }

    private static Topic pointing(String id) {
        return new Topic(id, null, null, null, null, "Lost", null, null, null, null, List.of("no.question"), null,
                List.of(new Topic.Needed("no.kind", null, null)), null, null, null, null);
    }

    @Test
    void parentsInACircleAreReportedOnce() {
        TopicCatalogue catalogue = SmallCatalogue.of(child("outside", "a"), child("a", "b"), child("b", "c"),
                child("c", "a"), child("self", "self"), topic("root"), child("leaf", "root"));
        assertEquals(
                List.of("topic a: its parents go in a circle: a > b > c > a",
                        "topic self: its parents go in a circle: self > self"),
                CheckRegistry.of(List.of(), catalogue).refused().stream().map(Refusal::reason).toList());
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("mistakes")
    void anOutcomeThatDoesNotKeepToTheDescriptorBecomesAFailure(Outcome said, String mistake) {
        Check check = CheckRegistry
                .of(List.of(provider("p",
                        check("a.x").answering((evidence, parameters) -> Arrays.asList(passed(1), said)))), CATALOGUE)
                .checks().getFirst();
        List<Outcome> outcomes = check.evaluate(null, Parameters.NONE);
        assertEquals(passed(1), outcomes.getFirst());
        Outcome.Failed failed = (Outcome.Failed) outcomes.getLast();
        assertEquals(Outcome.Failed.Reason.ERROR, failed.reason());
        assertEquals(mistake, failed.message());
        assertEquals(said == null ? Subject.ESTATE : said.subject(), failed.subject());
    }

    static Stream<Arguments> mistakes() {
        Subject subject = Checks.workspace("ws-1");
        return Stream.of(
                Arguments.of(new Outcome.Passed(subject, "splendid", Values.NONE, List.of()),
                        "its descriptor has no variant splendid"),
                Arguments.of(new Outcome.Passed(subject, null, Values.NONE, List.of()),
                        "its descriptor has no variant null"),
                Arguments.of(new Outcome.Passed(subject, "bad", Values.NONE, List.of()),
                        "variant bad is declared finding and came as passed"),
                Arguments.of(new Outcome.Passed(subject, "good", null, List.of()),
                        "variant good came without subject or values"),
                Arguments.of(new Outcome.Failed(subject, Outcome.Failed.Reason.ERROR, "oops"),
                        "it said failed, which is for the engine alone"),
                Arguments.of(null, "there is a null among its outcomes"));
    }

    @Test
    void silenceIsAFailure() {
        Check check = CheckRegistry.of(List.of(provider("p", check("a.x").saying())), CATALOGUE).checks().getFirst();
        assertEquals(List.of(new Outcome.Failed(Subject.ESTATE, Outcome.Failed.Reason.ERROR, "it said nothing at all")),
                check.evaluate(null, Parameters.NONE));
    }
}
