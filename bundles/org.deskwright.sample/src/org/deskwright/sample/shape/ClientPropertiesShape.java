package org.deskwright.sample.shape;

import java.io.IOException;
import java.util.stream.Stream;

import org.deskwright.sample.plan.Folder;

/** {@code workspaces describe-client-properties}, of all directories. */
record ClientPropertiesShape() implements Shape<Registration> {
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
    public Stream<Registration> items(Folder folder) {
        return Registration.all(folder);
    }

    @Override
    public void write(Folder folder, Registration directory, AwsJson out) throws IOException {
        out.put("ResourceId", directory.id(folder.seed()));
        out.begin("ClientProperties").put("ReconnectEnabled", "ENABLED")
                .put("LogUploadEnabled", directory.isForPool() ? "ENABLED" : directory.directory().logUpload).end();
    }
}
