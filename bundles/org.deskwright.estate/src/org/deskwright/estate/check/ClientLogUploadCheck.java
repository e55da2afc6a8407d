package org.deskwright.estate.check;

import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Values;
import org.deskwright.estate.model.Detail;
import org.deskwright.estate.model.WorkspaceDirectory;

/** Whether clients may send their logs to AWS. */
final class ClientLogUploadCheck extends DirectoryCheck {
    private static final String UPLOAD = "LogUploadEnabled";

    ClientLogUploadCheck() {
        super("estate.client-log-upload");
    }

    @Override
    void examine(WorkspaceDirectory directory, Inquiry inquiry) {
        Optional<Detail> properties = DetailTable.of(inquiry.evidence(), Kinds.CLIENT_PROPERTIES)
                .find(directory.scope(), directory.id());
        String upload = properties.map(detail -> Trees.text(Trees.of(detail), "ClientProperties", UPLOAD)).orElse("");
        Values values = Values.of("directory", directory.id());
        switch (upload) {
            case "ENABLED" -> inquiry.inOrder("allowed");
            case "DISABLED" -> inquiry.finding(Subjects.of(directory), "not-allowed", values,
                    List.of(properties.orElseThrow().ref("ClientProperties." + UPLOAD)));
            default -> inquiry.missing(Subjects.of(directory), "not-said", values, List.of(),
                    Missing.evidence(Kinds.CLIENT_PROPERTIES, directory.id()));
        }
    }
}
