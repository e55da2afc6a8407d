package org.deskwright.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.check.CheckRegistry;
import org.deskwright.core.check.Refusal;
import org.deskwright.core.search.TopicMatch;
import org.deskwright.core.search.TopicSearch;
import org.deskwright.core.topic.EvidenceSource;
import org.deskwright.core.topic.Question;
import org.deskwright.core.topic.Remedy;
import org.deskwright.core.topic.Topic;
import org.deskwright.core.topic.TopicCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue that ships with Deskwright, each file against its schema and all against each other. */
class BundledCatalogueTest {
    private static final TopicCatalogue CATALOGUE = TopicCatalogue.bundled();
    private static final TopicSearch SEARCH = new TopicSearch(CATALOGUE.topics());
    private static final Set<String> READERS = Set.of("", "certificates", "core", "estate", "logs", "policy");

    static Stream<Topic> topics() {
        return CATALOGUE.topics().stream();
    }

    @Test
    void itHasTheWholePage() {
        Map<String, Long> byKind = topics()
                .collect(Collectors.groupingBy(Topic::kind, TreeMap::new, Collectors.counting()));
        assertEquals(Map.of("topic", 49L, "certificate-subtopic", 3L, "logging-section", 2L), byKind);
        Map<String, Long> byEdition = topics()
                .collect(Collectors.groupingBy(Topic::since, TreeMap::new, Collectors.counting()));
        assertEquals(35L, byEdition.get("2020"), "30 topics, 3 sub-topics and 2 sections of the seed page");
        assertEquals(19L, byEdition.values().stream().mapToLong(Long::longValue).sum() - 35L);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aTopicKeepsToItsSchema(Topic topic) {
        assertEquals(List.of(), Schemas.problems("topic", Schemas.file("topics/" + topic.id() + ".json")), topic.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"questions", "evidence-kinds"})
    void aListKeepsToItsSchema(String file) {
        assertEquals(List.of(), Schemas.problems(file, Schemas.file(file + ".json")));
    }

    /** A check that learns to read one of these changes the list; so does a topic whose levels are wrong. */
    @Test
    void topicsWithCausesThatNoCheckReadsAreKnown() {
        Set<String> open = topics().filter(topic -> !topic.checks().isEmpty())
                .filter(topic -> topic.evidence().stream().filter(needed -> needed.level().equals("mandatory"))
                        .anyMatch(needed -> CATALOGUE.evidenceSource(needed.kind()).orElseThrow().reader().isEmpty()))
                .map(Topic::id).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("cannot-register-directory", "cert-based-auth-troubleshooting",
                "certificate-issues-zero-clients", "client_update_skipped", "device_not_authorized",
                "disconnected-workspace", "federating-error-message", "gpo_security_user_rights",
                "install_android_chromebook", "invalid-redirect-uri", "loading_screen", "microphone-not-working",
                "no_network", "pcoip_zero_client_ntp", "pcoip_zero_client_usb", "provision_fail",
                "registration_service_failure", "saml-federation-not-working", "unable-to-validate-tags", "unhealthy",
                "unhealthy_cant_connect", "windows_workspace_sleeps_when_idle", "workspaces-disconnecting"), open);
    }

    @Test
    void theIndexKeepsToItsSchema() {
        assertEquals(List.of(), Schemas.problems("topic-index", Schemas.file("topics.json")));
    }

    @Test
    void nothingPointsToNowhere() {
        List<Refusal> refused = CheckRegistry.of(List.of(), CATALOGUE).refused();
        assertEquals(List.of(), refused.stream().filter(refusal -> refusal.check().isEmpty()).toList());
    }

    @Test
    void everyCheckThatATopicNamesIsOneThatWasAgreed() {
        Map<String, Set<String>> named = new TreeMap<>();
        topics().forEach(topic -> topic.checks()
                .forEach(check -> named.computeIfAbsent(check, id -> new TreeSet<>()).add(topic.id())));
        assertEquals(AgreedChecks.topicsByCheck(), named);
    }

    @Test
    void subTopicsHaveAParentAndNothingElseHas() {
        topics().forEach(topic -> assertEquals(topic.kind().equals("certificate-subtopic"), !topic.parent().isEmpty(),
                topic.id()));
    }

    @Test
    void everyExampleIsAnAnswerAndEveryChoiceToo() {
        for (Question question : CATALOGUE.questions()) {
            Stream.concat(Stream.of(question.example()).filter(example -> !example.isEmpty()),
                    question.choices().stream().map(Question.Choice::value))
                    .forEach(answer -> assertEquals("", question.problemWith(answer).orElse(""), question.key()));
            assertTrue(question.problemWith("").isPresent(), question.key());
        }
    }

    @Test
    void everyQuestionIsAskedBySomebody() {
        Set<String> asked = topics().flatMap(topic -> topic.questions().stream()).collect(Collectors.toSet());
        assertEquals(List.of(),
                CATALOGUE.questions().stream().map(Question::key).filter(key -> !asked.contains(key)).toList());
    }

    @Test
    void everyKindOfEvidenceHasAReaderThatExistsOrNoneYet() {
        for (EvidenceSource source : CATALOGUE.evidenceSources()) {
            assertTrue(READERS.contains(source.reader()), source.id());
            assertFalse(source.title().isBlank() || source.how().isBlank(), source.id());
        }
    }

    @Test
    void remediesOfOneTopicHaveIdsOfTheirOwn() {
        topics().forEach(topic -> {
            Set<String> ids = new HashSet<>();
            topic.remedies().forEach(remedy -> assertTrue(ids.add(remedy.id()), topic.id() + "/" + remedy.id()));
            topic.remedies().stream().map(Remedy::id)
                    .forEach(id -> assertTrue(CATALOGUE.remedy(topic.id() + "/" + id).isPresent(), id));
        });
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aTopicIsFoundByItsIdItsTitleAndItsMessages(Topic topic) {
        assertEquals(topic, search(topic.id()).getFirst());
        assertTrue(search(topic.title()).contains(topic), topic.title());
        for (String synonym : topic.synonyms()) {
            assertTrue(search(synonym).contains(topic), synonym);
        }
        for (String message : topic.messages()) {
            List<Topic> found = search("Yesterday I was told: «" + message.toUpperCase() + "» again");
            boolean telling = message.strip().contains(" ") || message.length() > 12;
            assertTrue(!telling || found.getFirst().messages().contains(message), message + " " + found);
        }
    }

    private static List<Topic> search(String text) {
        return SEARCH.find(text).stream().map(TopicMatch::topic).toList();
    }

    @Test
    void whatIsReadSaysHowLongItStaysFreshAndWhatIsNotReadDoesNot() {
        for (EvidenceSource source : CATALOGUE.evidenceSources()) {
            boolean ages = source.isRead() && !source.id().equals("answers");
            assertEquals(ages, source.staysFresh().isPresent(), source.id());
        }
    }
}
