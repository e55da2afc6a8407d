package org.deskwright.policy.gpo;

import java.util.Objects;

/**
 * A backup as bkupInfo.xml in its folder and manifest.xml above all folders tell it.
 *
 * @param backup its id, which its folder is named after; empty where it is not told
 * @param gpo that it is of
 * @param offset where the file says so
 */
public record BackupEntry(String backup, GpoName gpo, long offset) {
    public BackupEntry {
        Objects.requireNonNull(backup, "backup");
        Objects.requireNonNull(gpo, "gpo");
    }
}
