package org.deskwright.core.topic;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.topic.Remedy.Step;

/** A catalogue for tests: two questions, three kinds of evidence, and the topics that a test needs. */
public final class SmallCatalogue {
    private SmallCatalogue() {
    }

    public static TopicCatalogue of(Topic... topics) {
        return new TopicCatalogue(Arrays.asList(topics),
                List.of(new Question("client.address", "Address of the client", "ip-address", null, "203.0.113.7",
                        "Ask the user"),
                        new Question("user.mail", "Has the user an address", "yes-no", null, "yes", "Look it up")),
                List.of(new EvidenceSource("answers", "What you answer", "Answer the questions", null, "core"),
                        new EvidenceSource("aws.groups", "IP groups", "Ask AWS",
                                "aws groups --region {region} --profile {account}", "estate"),
                        new EvidenceSource("policy.gpo", "Policies", "Back them up", "Backup-GPO", null)));
    }

    public static Topic topic(String id, String... checks) {
        return topic(id, "Title of " + id, List.of(), List.of(), checks);
    }

    public static Topic topic(String id, String title, List<String> messages, List<String> synonyms, String... checks) {
        return new Topic(id, "topic", "", "connect", "2020", title, messages, synonyms, null, null,
                List.of("client.address"), Arrays.asList(checks),
                List.of(new Topic.Needed("policy.gpo", "optional", "Whether the policy is on"),
                        new Topic.Needed("answers", "optional", "Where the user sits")),
                "Because.", List.of(remedy("mend")), List.of(), List.of());
    }

    /** A topic with one cause that only the policies show, which no reader takes. */
    public static Topic topicWithUnreadCause(String id, String... checks) {
        Topic topic = topic(id, checks);
        return new Topic(id, topic.kind(), "", topic.category(), topic.since(), topic.title(), null, null, null, null,
                topic.questions(), topic.checks(),
                List.of(new Topic.Needed("policy.gpo", "mandatory", "Whether the policy is on"),
                        new Topic.Needed("aws.groups", "mandatory", "Which groups there are")),
                "", null, null, null);
    }

    public static Topic child(String id, String parent) {
        Topic topic = topic(id);
        return new Topic(id, topic.kind(), parent, topic.category(), topic.since(), topic.title(), null, null, null,
                null, null, null, topic.evidence(), "", null, null, null);
    }

    public static Remedy remedy(String id) {
        return new Remedy(id, "Mend {subject}",
                List.of(new Step.Explain("Tell {user} to wait"),
                        new Step.Command("aws", "aws mend --id {workspace} --user {user} --region {region}", ""),
                        new Step.Link("Guide", "https://example.com/{region}")),
                Optional.of(new Remedy.Change("Nobody works on {subject}", "One desktop", "None")));
    }
}
