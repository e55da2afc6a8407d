package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.DirectoryDescription;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.WorkspaceDirectory;

/** What kind of directory stands behind a WorkSpaces directory, as far as both services tell. */
enum DirectoryKind {
    CONNECTOR,
    SIMPLE,
    MANAGED,
    /** IAM Identity Center, or joined by the WorkSpaces themselves: neither mail nor reset is known to work alike. */
    OTHER,
    /** WorkSpaces alone does not tell a managed Microsoft AD from a Simple AD. */
    UNKNOWN;

    static DirectoryKind of(WorkspaceDirectory directory, Estate estate) {
        if (directory.directoryType().equals("AD_CONNECTOR")) {
            return CONNECTOR;
        }
        String type = estate.description(directory).map(DirectoryDescription::type).orElse("");
        return switch (type) {
            case "ADConnector" -> CONNECTOR;
            case "SimpleAD" -> SIMPLE;
            case "MicrosoftAD", "SharedMicrosoftAD" -> MANAGED;
            default ->
                directory.directoryType().equals("SIMPLE_AD") || directory.directoryType().isEmpty() ? UNKNOWN : OTHER;
        };
    }

    /** Where the kind is told. */
    static List<EvidenceRef> refs(WorkspaceDirectory directory, Estate estate) {
        List<EvidenceRef> refs = new ArrayList<>(List.of(directory.ref("DirectoryType")));
        Optional<DirectoryDescription> description = estate.description(directory);
        description.ifPresent(d -> refs.add(d.ref("Type")));
        return refs;
    }
}
