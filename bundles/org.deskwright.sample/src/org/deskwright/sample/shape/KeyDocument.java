package org.deskwright.sample.shape;

import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import org.deskwright.sample.plan.DirectoryDraft;
import org.deskwright.sample.plan.Folder;

/** {@code kms describe-key}, for the key of each directory's volumes. */
record KeyDocument() implements Document<DirectoryDraft> {
    @Override
    public String call() {
        return "describe-key";
    }

    @Override
    public Stream<DirectoryDraft> items(Folder folder) {
        return folder.registered().filter(directory -> directory.workspaces > 0);
    }

    @Override
    public String suffix(DirectoryDraft directory) {
        return "-" + id(directory);
    }

    private static String id(DirectoryDraft directory) {
        return directory.encryptionKey.substring(directory.encryptionKey.lastIndexOf('/') + 1);
    }

    @Override
    public void write(Folder folder, DirectoryDraft directory, AwsJson out) throws IOException {
        out.begin("KeyMetadata").put("AWSAccountId", folder.account()).put("KeyId", id(directory));
        out.put("Arn", directory.encryptionKey);
        out.put("CreationDate", directory.launched.truncatedTo(ChronoUnit.SECONDS), folder.readOffset());
        out.put("Enabled", directory.keyState.equals("Enabled"));
        out.put("Description", "Volumes of " + directory.site.label());
        out.put("KeyUsage", "ENCRYPT_DECRYPT").put("KeyState", directory.keyState);
        if (directory.keyDeletionDays > 0) {
            out.put("DeletionDate",
                    folder.readAt().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(directory.keyDeletionDays)),
                    folder.readOffset());
        }
        out.put("Origin", "AWS_KMS").put("KeyManager", "CUSTOMER").end();
    }
}
