package org.deskwright.sample.shape;

import java.io.IOException;
import java.util.stream.Stream;

import org.deskwright.sample.plan.Folder;

/** {@code workspaces describe-account}. */
record AccountDocument() implements Document<Folder> {
    @Override
    public String call() {
        return "describe-account";
    }

    @Override
    public Stream<Folder> items(Folder folder) {
        return Stream.of(folder);
    }

    @Override
    public String suffix(Folder folder) {
        return "";
    }

    @Override
    public void write(Folder folder, Folder same, AwsJson out) throws IOException {
        boolean without = folder.directories().stream().anyMatch(directory -> directory.withoutOwnLicences);
        out.put("DedicatedTenancySupport", without ? "DISABLED" : "ENABLED");
        out.put("DedicatedTenancyManagementCidrRange", without ? null : "10.252.0.0/16");
    }
}
