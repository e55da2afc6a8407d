package org.deskwright.sample.shape;

import java.io.IOException;
import java.util.stream.Stream;

import org.deskwright.sample.plan.DirectoryDraft;
import org.deskwright.sample.plan.Folder;

/** {@code workspaces describe-client-properties}, of all directories. */
record ClientPropertiesShape() implements Shape<DirectoryDraft> {
    @Override
    public boolean ofWorkspaces() {
        return true;
    }

    @Override
    public String call() {
        return "describe-client-properties";
    }

    @Override
    public String member() {
        return "ClientPropertiesList";
    }

    @Override
    public Stream<DirectoryDraft> items(Folder folder) {
        return folder.registered();
    }

    @Override
    public void write(Folder folder, DirectoryDraft directory, AwsJson out) throws IOException {
        out.put("ResourceId", directory.id);
        out.begin("ClientProperties").put("ReconnectEnabled", "ENABLED").put("LogUploadEnabled", directory.logUpload)
                .end();
    }
}
