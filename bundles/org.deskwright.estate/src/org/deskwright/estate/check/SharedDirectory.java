package org.deskwright.estate.check;

import java.util.Optional;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.DirectoryDescription;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.WorkspaceDirectory;

import com.google.gson.JsonElement;

/**
 * A managed directory of another account, shared with this one.
 *
 * @param owner the account that shares it, or empty
 * @param original the directory there, or empty
 */
record SharedDirectory(WorkspaceDirectory directory, String owner, String original) {
    /** Empty when it is none, or when Directory Service was not asked. */
    static Optional<SharedDirectory> of(WorkspaceDirectory directory, Estate estate) {
        return estate.description(directory).filter(d -> d.type().equals("SharedMicrosoftAD"))
                .map(description -> of(directory, description));
    }

    private static SharedDirectory of(WorkspaceDirectory directory, DirectoryDescription description) {
        JsonElement owner = description.more().members().get("OwnerDirectoryDescription");
        return new SharedDirectory(directory, Trees.text(owner, "AccountId"), Trees.text(owner, "DirectoryId"));
    }

    boolean isOriginalKnown() {
        return !owner.isEmpty() && !original.isEmpty();
    }

    /** Directory Service lists trusts only to the account to which they belong. */
    Trusts trusts(Inquiry inquiry) {
        return isOriginalKnown()
                ? Trusts.of(original, new Scope(owner, directory.scope().region()), inquiry)
                : Trusts.UNREAD;
    }
}
