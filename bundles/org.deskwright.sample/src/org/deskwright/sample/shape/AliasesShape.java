package org.deskwright.sample.shape;

import java.util.stream.Stream;

import org.deskwright.sample.plan.Folder;

/** {@code workspaces describe-connection-aliases}: the invented company leads nobody from one Region to another. */
record AliasesShape() implements Shape<String> {
    @Override
    public boolean ofWorkspaces() {
        return true;
    }

    @Override
    public String call() {
        return "describe-connection-aliases";
    }

    @Override
    public String member() {
        return "ConnectionAliases";
    }

    @Override
    public Stream<String> items(Folder folder) {
        return Stream.empty();
    }

    @Override
    public void write(Folder folder, String alias, AwsJson out) {
        throw new IllegalStateException("there is none");
    }
}
