package org.deskwright.estate.check;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.WorkspaceDirectory;

/** Whether the directories let the user's kind of client in; without knowing it, which kinds they keep out. */
final class DeviceTypeCheck extends DirectoryCheck {
    private static final String PLATFORM = "client.platform";

    DeviceTypeCheck() {
        super("estate.device-type");
    }

    @Override
    void begin(Inquiry inquiry) {
        Optional<String> answer = inquiry.answer(PLATFORM);
        if (answer.isEmpty()) {
            return;
        }
        Subject client = Subjects.client(answer.get());
        List<EvidenceRef> refs = List.of(EvidenceRef.answer(PLATFORM));
        Optional<DeviceType> type = DeviceType.ofAnswer(answer.get());
        if (type.isEmpty()) {
            inquiry.missing(client, "platform-unreadable", Values.of("platform", answer.get()), refs,
                    Missing.answer(PLATFORM));
        } else if (type.get() == DeviceType.CHROMEOS) {
            inquiry.finding(client, "chrome-client-ended", Values.of("platform", answer.get()), refs);
        }
    }

    @Override
    void examine(WorkspaceDirectory directory, Inquiry inquiry) {
        Optional<String> answer = inquiry.answer(PLATFORM);
        if (answer.isEmpty()) {
            listDenied(directory, inquiry);
            return;
        }
        DeviceType.ofAnswer(answer.get()).ifPresent(type -> {
            decide(directory, type, "denied", inquiry);
            if (type == DeviceType.CHROMEOS) {
                // the Android client is what replaces the one that ended
                decide(directory, DeviceType.ANDROID, "android-denied", inquiry);
            }
        });
    }

    private static void decide(WorkspaceDirectory directory, DeviceType type, String denied, Inquiry inquiry) {
        String setting = directory.deviceAccess().getOrDefault(type.wireName(), "");
        Values values = Values.of("directory", directory.id(), "platform", type.answer(), "device-type",
                type.wireName());
        List<EvidenceRef> refs = List.of(directory.ref(type.wireName()), EvidenceRef.answer(PLATFORM));
        switch (setting) {
            case "ALLOW" -> inquiry.inOrder("allowed");
            case "DENY" -> inquiry.finding(Subjects.of(directory), denied, values, refs);
            default -> inquiry.missing(Subjects.of(directory), "not-said", values.and("setting", setting), refs,
                    Missing.evidence(Kinds.DIRECTORIES, directory.id() + " " + type.wireName()));
        }
    }

    private static void listDenied(WorkspaceDirectory directory, Inquiry inquiry) {
        List<String> denied = new TreeMap<>(directory.deviceAccess()).entrySet().stream()
                .filter(entry -> entry.getValue().equals("DENY")).map(entry -> entry.getKey()).toList();
        if (!denied.isEmpty()) {
            inquiry.finding(Subjects.of(directory), "denied-types",
                    Values.of("directory", directory.id(), "denied", denied),
                    denied.stream().map(directory::ref).toList());
        } else if (directory.deviceAccess().isEmpty()) {
            inquiry.missing(Subjects.of(directory), "nothing-said", Values.of("directory", directory.id()),
                    List.of(directory.ref("WorkspaceAccessProperties")),
                    Missing.evidence(Kinds.DIRECTORIES, directory.id() + " WorkspaceAccessProperties"));
        } else {
            inquiry.inOrder("nothing-denied");
        }
    }
}
